-- New entries of these indexes wait in a list, and whoever fills it puts them in their places: with
-- PostgreSQL's 4 MB that transaction takes a tenth of a second longer, more in a large store, and
-- the feed tells nothing newer until it ends. A search reads the whole list, too.
alter index contact__name_idx set (gin_pending_list_limit = 512);
alter index contact__words_idx set (gin_pending_list_limit = 512);
