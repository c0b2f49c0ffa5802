-- Full text over titles, descriptions and the words that the matcher reads in them; rowid follows post_rowid.
create table search_post (
  rowid integer primary key,
  post text not null unique
) strict;
create virtual table search using fts5 (text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
