-- Takes the search index away, whatever its version.
DROP TABLE IF EXISTS search_index;
DROP TABLE IF EXISTS search_entry;
DROP TABLE IF EXISTS search_state;
