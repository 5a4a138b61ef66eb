-- Whatever changes or ends a session, however it is done: copies of it in the cache are older than the new round.
create function nwd_next_session_round() returns trigger language plpgsql as $$
begin
    update partners_user set session_round = session_round + 1 where id = old.user_id;
    return null;
end $$;
create trigger a_changed_session_outdates_its_copies after update or delete on partners_usersession
    for each row when (old.user_id is not null) execute function nwd_next_session_round();

create function nwd_keep_session_round() returns trigger language plpgsql as $$
begin
    new.session_round = greatest(new.session_round, old.session_round);
    return new;
end $$;
create trigger a_session_round_never_goes_back before update on partners_user
    for each row when (new.session_round < old.session_round) execute function nwd_keep_session_round();
