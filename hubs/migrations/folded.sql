-- Lower case without accents; immutable, so that an index can use it.
create function nwd_fold(text) returns text language sql immutable strict parallel safe
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
