-- What stands on the roadmap never leaves it; its status, title and amount follow the request (R-169).
create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception '% slettes aldrig: kun status ændres / % is never deleted: only its status changes', tg_table_name, tg_table_name;
end
$$;

create trigger roadmap_is_never_deleted before delete on roadmap for each row execute function refuse_removal();
create trigger roadmap_is_never_emptied before truncate on roadmap for each statement execute function refuse_removal();
