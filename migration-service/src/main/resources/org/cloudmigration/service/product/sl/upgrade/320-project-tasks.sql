-- Tasks of projects
-- needs: projects
-- errors: none
-- switch: Migrate GL Module, Include Project Module, Task Master Only
-- source: SL PJPent Buffer

-- Nothing of an earlier step counts.
delete from {Staged Task};

-- Active tasks of projects that are open, or planned if those are wanted.
insert into {Staged Task} ([Project], [Task], [Job No.], [Job Task No.], [Occurrence])
select t.[project], t.[pjt_entity], j.[No.], left(t.[pjt_entity], 20),
       row_number() over (partition by j.[No.], @code(left(t.[pjt_entity], 20)) order by @exact(t.[pjt_entity]))
  from {SL PJProj Buffer} p
  join {Job} j on j.[No.] = @code(p.[project])
  join {SL PJPent Buffer} t on t.[project] = p.[project]
 where p.[CpnyId] = :company_id and t.[status_pa] = 'A' and t.[pjt_entity] <> ''
   and (j.[Status] = {Job Status::Open} or (j.[Status] = {Job Status::Planning} and :{Include Plan Status Projects} = 1));

-- One that is there already, or whose number cannot be told from another's, is an error.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Job Task', concat('Job No.=', s.[Job No.], ', Job Task No.=', s.[Task]),
       case when s.[Occurrence] > 1 then concat('Another task of the project has the same first 20 characters as ', s.[Task], '.')
            else concat('The project has a task ', s.[Job Task No.], ' already.') end
  from {Staged Task} s
 where s.[Occurrence] > 1
    or exists (select 1 from {Job Task} x where x.[Job No.] = s.[Job No.] and x.[Job Task No.] = s.[Job Task No.]);

-- The others.
-- only new rows
insert into {Job Task} ([Job No.], [Job Task No.], [Description], [Job Task Type], [first by])
select s.[Job No.], s.[Job Task No.], t.[pjt_entity_desc], {Job Task Type::Posting}, s.[Task]
  from {Staged Task} s
  join {SL PJPent Buffer} t on t.[project] = s.[Project] and t.[pjt_entity] = s.[Task];
