-- What a case shows has its shape beside the machine: machines/<lifecycle>/view.ts. The index of budget years follows the column.
alter table cases rename column proposal to view;
alter table case_versions rename column proposal to view;
