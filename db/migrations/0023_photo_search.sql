CREATE TABLE `photo_find` (
	`id` integer PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`taken_at` text,
	`usable_from` integer NOT NULL,
	`usable_until` integer NOT NULL,
	`placed` integer DEFAULT 0 NOT NULL,
	`released` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_find_photo_id_unique` ON `photo_find` (`photo_id`);--> statement-breakpoint
CREATE INDEX `photo_find_taken` ON `photo_find` (`taken_at`);--> statement-breakpoint
DROP INDEX `saved_view_name`;--> statement-breakpoint
ALTER TABLE `saved_view` ADD `place` text DEFAULT 'stories' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`user_id`,`place`,`name`);--> statement-breakpoint
CREATE INDEX `photo_removed` ON `photo` (`removed_at`);--> statement-breakpoint
CREATE VIRTUAL TABLE photo_search USING fts5(caption, credit, byline, tags, names, marks, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIEW photo_words AS SELECT f.id, f.photo_id,
  concat_ws(' ', p.caption, p.alt, p.fields ->> '$.headline', p.fields ->> '$.title', p.fields ->> '$.altLong') AS caption,
  concat_ws(' ', p.credit, p.fields ->> '$.source', p.fields ->> '$.copyright', (SELECT group_concat(value, ' ') FROM json_each(p.fields, '$.copyrightOwners'))) AS credit,
  concat_ws(' ', p.byline, (SELECT group_concat(value, ' ') FROM json_each(p.fields, '$.creators'))) AS byline,
  (SELECT group_concat(value, ' ' || char(57344) || ' ') FROM json_each(p.fields, '$.keywords')) AS tags,
  concat_ws(' ', replace(p.filename, '_', ' '), (SELECT group_concat(value, ' ') FROM json_each(p.fields, '$.persons')), (SELECT group_concat(value, ' ') FROM json_each(p.fields, '$.organisations')),
    p.fields ->> '$.event', p.fields ->> '$.place', p.fields ->> '$.city', p.fields ->> '$.region', p.fields ->> '$.country', p.fields ->> '$.jobId', p.fields ->> '$.supplierPhotoId') AS names,
  concat_ws(' ', 'photo',
    iif(p.width > p.height * 1.05, 'landscape', iif(p.height > p.width * 1.05, 'portrait', 'square')),
    iif(p.frames > 1, 'animated', NULL),
    iif(p.fields ->> '$.digitalSourceType' LIKE '%rainedAlgorithmicMedia%' OR coalesce(p.fields ->> '$.aiSystem', '') <> '', 'ai', NULL),
    iif(p.caption <> '', 'hascaption', NULL), iif(p.credit <> '', 'hascredit', NULL), iif(p.byline <> '', 'hasbyline', NULL), iif(p.alt <> '', 'hasalt', NULL),
    iif(p.crops NOT IN ('{}', 'null'), 'hascrop', NULL), iif(p.focus IS NOT NULL AND p.focus <> 'null', 'hasfocus', NULL), iif(p.taken_at IS NOT NULL, 'hasdate', NULL),
    iif(json_array_length(p.fields, '$.keywords') > 0, 'hastags', NULL), iif(json_array_length(p.fields, '$.persons') > 0, 'haspeople', NULL),
    iif(coalesce(p.fields ->> '$.place', p.fields ->> '$.city', p.fields ->> '$.country', '') <> '', 'hasplace', NULL),
    iif(k.packets ->> '$.position.latitude' IS NOT NULL, 'hasgps', NULL),
    'taken' || substr(p.taken_at, 1, 4), 'taken' || replace(substr(p.taken_at, 1, 7), '-', ''), 'taken' || replace(substr(p.taken_at, 1, 10), '-', ''),
    'colour' || lower(p.colour), 'from' || replace(p.uploaded_by, '-', ''), 'supplier' || replace(r.supplier_id, '-', '')) AS marks
FROM photo_find f JOIN photo p ON p.id = f.photo_id LEFT JOIN photo_packet k ON k.photo_id = f.photo_id LEFT JOIN photo_rights r ON r.photo_id = f.photo_id;
--> statement-breakpoint
CREATE TRIGGER photo_find_insert AFTER INSERT ON photo_find BEGIN
  INSERT INTO photo_search(rowid, caption, credit, byline, tags, names, marks) SELECT id, caption, credit, byline, tags, names, marks FROM photo_words WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_find_update AFTER UPDATE OF taken_at ON photo_find BEGIN
  DELETE FROM photo_search WHERE rowid = new.id;
  INSERT INTO photo_search(rowid, caption, credit, byline, tags, names, marks) SELECT id, caption, credit, byline, tags, names, marks FROM photo_words WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_find_delete AFTER DELETE ON photo_find BEGIN
  DELETE FROM photo_search WHERE rowid = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_arrives AFTER INSERT ON photo WHEN new.removed_at IS NULL BEGIN
  INSERT INTO photo_find (id, photo_id, taken_at, usable_from, usable_until) VALUES
    (coalesce((SELECT max(id) + 1 FROM photo_find WHERE id BETWEEN new.uploaded_at * 1000 AND new.uploaded_at * 1000 + 999), new.uploaded_at * 1000), new.id, new.taken_at, new.usable_from, new.usable_until);
END;
--> statement-breakpoint
CREATE TRIGGER photo_is_described AFTER UPDATE OF filename, caption, credit, byline, alt, fields, crops, focus, colour, taken_at, width, height, frames, uploaded_by ON photo WHEN new.removed_at IS NULL BEGIN
  UPDATE photo_find SET taken_at = new.taken_at WHERE photo_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_is_cleared AFTER UPDATE OF usable_from, usable_until ON photo BEGIN
  UPDATE photo_find SET usable_from = new.usable_from, usable_until = new.usable_until WHERE photo_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_is_removed AFTER UPDATE OF removed_at ON photo WHEN new.removed_at IS NOT NULL BEGIN
  DELETE FROM photo_find WHERE photo_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_is_restored AFTER UPDATE OF removed_at ON photo WHEN new.removed_at IS NULL AND old.removed_at IS NOT NULL BEGIN
  INSERT INTO photo_find (id, photo_id, taken_at, usable_from, usable_until, placed, released) VALUES
    (coalesce((SELECT max(id) + 1 FROM photo_find WHERE id BETWEEN new.uploaded_at * 1000 AND new.uploaded_at * 1000 + 999), new.uploaded_at * 1000), new.id, new.taken_at, new.usable_from, new.usable_until,
     (SELECT count(*) FROM placement WHERE photo_id = new.id), (SELECT count(*) FROM release_photo WHERE photo_id = new.id));
END;
--> statement-breakpoint
CREATE TRIGGER photo_goes BEFORE DELETE ON photo BEGIN
  DELETE FROM photo_find WHERE photo_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_packet_insert AFTER INSERT ON photo_packet BEGIN
  UPDATE photo_find SET taken_at = taken_at WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_packet_update AFTER UPDATE ON photo_packet BEGIN
  UPDATE photo_find SET taken_at = taken_at WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_rights_insert AFTER INSERT ON photo_rights BEGIN
  UPDATE photo_find SET taken_at = taken_at WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_rights_update AFTER UPDATE OF supplier_id ON photo_rights BEGIN
  UPDATE photo_find SET taken_at = taken_at WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_rights_delete AFTER DELETE ON photo_rights BEGIN
  UPDATE photo_find SET taken_at = taken_at WHERE photo_id = old.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_is_placed AFTER INSERT ON placement BEGIN
  UPDATE photo_find SET placed = placed + 1 WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_is_taken_off AFTER DELETE ON placement BEGIN
  UPDATE photo_find SET placed = placed - 1 WHERE photo_id = old.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_is_released AFTER INSERT ON release_photo BEGIN
  UPDATE photo_find SET released = released + 1 WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
INSERT INTO photo_find (id, photo_id, taken_at, usable_from, usable_until, placed, released)
SELECT uploaded_at * 1000 + row_number() OVER (PARTITION BY uploaded_at ORDER BY id) - 1, id, taken_at, usable_from, usable_until,
  (SELECT count(*) FROM placement WHERE photo_id = photo.id), (SELECT count(*) FROM release_photo WHERE photo_id = photo.id)
FROM photo WHERE removed_at IS NULL;
