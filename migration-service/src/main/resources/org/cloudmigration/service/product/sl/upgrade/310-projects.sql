-- Projects
-- needs: customers, resources
-- errors: none
-- switch: Migrate GL Module, Include Project Module, Project Master Only
-- source: SL PJProj Buffer

-- Nothing of an earlier step counts.
delete from {Staged Project};

-- Active and planned projects that are not there yet. Without a customer a project with tasks needs one of its own.
-- only new rows
insert into {Staged Project} ([No.], [Project], [Customer], [Status], [first by])
select p.[project], p.[project],
       case when p.[customer] <> '' then p.[customer] when :{Task Master Only} = 1 then 'SLPROJECTCUSTOMER' else '' end,
       case when p.[status_pa] = 'M' then {Job Status::Planning} else {Job Status::Open} end, p.[project]
  from {SL PJProj Buffer} p
 where p.[CpnyId] = :company_id and p.[project] <> '' and @keeps_project(p.[status_pa]) = 1
   and not exists (select 1 from {Job} j where j.[No.] = @code(p.[project]));

-- A country is there.
-- only new rows
insert into {Record Error} ([Table], [Record], [Reason])
select 'Job', concat('No.=', s.[No.]), concat('Country ', min(a.[country]), ' of an address of the project does not exist.')
  from {Staged Project} s
  join {SL PJAddr} a on a.[addr_key_cd] = 'PR' and a.[addr_key] = s.[Project] and a.[addr_type_cd] in ('PR', 'BI')
 where a.[country] <> '' and not exists (select 1 from {Country/Region} c where c.[Code] = @code(a.[country]))
 group by s.[No.];

-- Nothing is kept of those that fail.
delete from {Staged Project}
 where exists (select 1 from {Record Error} e
                where e.[Table] = 'Job' and e.[Record] = concat('No.=', {Staged Project}.[No.]));

-- The customer of internal projects.
-- only new rows
insert into {Customer} ([No.], [Name], [Search Name], [Invoice Disc. Code])
select 'SLPROJECTCUSTOMER', left('SL Internal Project Customer (created during migration)', 50),
       left('SL Internal Project Customer (created during migration)', 50), 'SLPROJECTCUSTOMER'
 where exists (select 1 from {Staged Project} s where s.[Customer] = 'SLPROJECTCUSTOMER');

-- A manager who is no resource cannot be kept.
-- if: Resource Master Only
insert into {SL Migration Warnings} ([Company Name], [Migration Area], [Context], [Warning Text])
select :company, 'Project', s.[No.], concat('The person responsible was left out: resource ', p.[manager2], ' does not exist.')
  from {Staged Project} s
  join {SL PJProj Buffer} p on p.[project] = s.[Project]
 where p.[manager2] <> '' and not exists (select 1 from {Resource} r where r.[No.] = @code(p.[manager2]));

-- The cards. What the project's own addresses say counts more than the customer's.
insert into {Job} ([No.], [Description], [Search Description], [Status], [Starting Date], [Ending Date],
       [Person Responsible], [Sell-to Customer No.], [Sell-to Customer Name], [Sell-to Address], [Sell-to Address 2],
       [Sell-to City], [Sell-to Contact], [Sell-to Post Code], [Sell-to County], [Sell-to Country/Region Code],
       [Sell-to Phone No.], [Sell-to E-Mail], [Bill-to Customer No.], [Bill-to Name], [Bill-to Address],
       [Bill-to Address 2], [Bill-to City], [Bill-to Contact], [Bill-to Post Code], [Bill-to County],
       [Bill-to Country/Region Code])
select s.[No.], p.[project_desc], p.[project_desc], s.[Status],
       case when @year(p.[start_date]) > 1900 then p.[start_date] end,
       case when @year(p.[end_date]) > 1900 then p.[end_date] end, r.[No.], c.[No.], c.[Name],
       case when a.[addr_key] is null then c.[Address] else a.[addr1] end,
       case when a.[addr_key] is null then c.[Address 2] else left(a.[addr2], 50) end,
       case when a.[addr_key] is null then c.[City] else a.[city] end,
       case when a.[addr_key] is null then c.[Contact] else a.[individual] end,
       case when a.[addr_key] is null then c.[Post Code] else a.[zip] end,
       case when a.[addr_key] is null then c.[County] else a.[state] end,
       case when a.[addr_key] is null then c.[Country/Region Code] else a.[country] end,
       case when a.[addr_key] is null then c.[Phone No.] else a.[phone] end,
       case when a.[email] <> '' then a.[email] else c.[E-Mail] end, c.[No.], c.[Name],
       case when b.[addr_key] is null then c.[Address] else b.[addr1] end,
       case when b.[addr_key] is null then c.[Address 2] else left(b.[addr2], 50) end,
       case when b.[addr_key] is null then c.[City] else b.[city] end,
       case when b.[addr_key] is null then c.[Contact] else b.[individual] end,
       case when b.[addr_key] is null then c.[Post Code] else b.[zip] end,
       case when b.[addr_key] is null then c.[County] else b.[state] end,
       case when b.[addr_key] is null then c.[Country/Region Code] else b.[country] end
  from {Staged Project} s
  join {SL PJProj Buffer} p on p.[project] = s.[Project]
  left join {Customer} c on c.[No.] = s.[Customer] and s.[Customer] <> ''
  left join {Resource} r on r.[No.] = @code(p.[manager2]) and p.[manager2] <> '' and :{Resource Master Only} = 1
  left join {SL PJAddr} a on a.[addr_key_cd] = 'PR' and a.[addr_key] = s.[Project] and a.[addr_type_cd] = 'PR'
  left join {SL PJAddr} b on b.[addr_key_cd] = 'PR' and b.[addr_key] = s.[Project] and b.[addr_type_cd] = 'BI';
