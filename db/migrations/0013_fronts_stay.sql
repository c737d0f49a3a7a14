CREATE TRIGGER launch_no_update BEFORE UPDATE ON launch BEGIN SELECT RAISE(ABORT, 'a launch stays as it was'); END;
--> statement-breakpoint
CREATE TRIGGER launch_no_delete BEFORE DELETE ON launch BEGIN SELECT RAISE(ABORT, 'a launch stays as it was'); END;
