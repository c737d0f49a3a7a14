-- A story's old addresses are known by its releases; only sections need a row. What a row said before may have led to another story.
DELETE FROM `redirect` WHERE `from_path` LIKE '/%/%';
