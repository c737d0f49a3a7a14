CREATE VIRTUAL TABLE release_search USING fts5(headline, standfirst, names, body, facets, content='', contentless_delete=1, prefix='3', tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
--> statement-breakpoint
CREATE TRIGGER leaflet_version_no_update BEFORE UPDATE ON leaflet_version BEGIN
  SELECT RAISE(ABORT, 'versions of a leaflet are append only');
END;
--> statement-breakpoint
CREATE TRIGGER leaflet_version_no_delete BEFORE DELETE ON leaflet_version BEGIN
  SELECT RAISE(ABORT, 'versions of a leaflet are append only');
END;
