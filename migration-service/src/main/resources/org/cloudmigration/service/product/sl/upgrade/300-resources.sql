-- Resources: employees and equipment
-- needs: vendors
-- errors: none
-- switch: Migrate GL Module, Include Project Module, Resource Master Only
-- source: SL PJEmploy Buffer

-- Work is measured in hours.
-- only new rows
insert into {Unit of Measure} ([Code], [Description])
select 'HOUR', 'HOUR' where exists (select 1 from {SL PJEmploy Buffer} e
                                     where e.[CpnyId] = :company_id and @keeps_employee(e.[emp_status]) = 1);

-- Rates of an earlier step do not count.
delete from {Staged Rate};

-- What an hour of an employee costs outside projects, at last.
-- only new rows
insert into {Staged Rate} ([No.], [Rate])
select r.[employee], @number(r.[labor_rate])
  from (select p.[employee], p.[labor_rate], row_number() over (partition by p.[employee] order by p.[effect_date] desc) as [Newest]
          from {SL PJEmpPjt Buffer} p where p.[project] = 'na') r
 where r.[Newest] = 1;

-- Employees. One who is also a vendor has the vendor's address.
-- only new rows
insert into {Resource} ([No.], [Type], [Employment Date], [Name], [Search Name], [Vendor No.], [Address], [Address 2],
       [City], [Post Code], [County], [Country/Region Code], [Blocked], [Direct Unit Cost], [Unit Cost],
       [Base Unit of Measure], [first by])
select e.[employee], case when e.[MSPType] = '' then {Resource Type::Person} else {Resource Type::Machine} end,
       case when e.[MSPType] = '' then e.[date_hired] end, @turned(e.[emp_name]), @turned(e.[emp_name]), v.[No.],
       v.[Address], v.[Address 2], v.[City], v.[Post Code], v.[County], v.[Country/Region Code],
       case when e.[emp_status] = 'H' then 1 else 0 end, r.[Rate], r.[Rate], 'HOUR', e.[employee]
  from {SL PJEmploy Buffer} e
  left join {Vendor} v on v.[No.] = @code(e.[em_id01]) and e.[em_id01] <> ''
  left join {Staged Rate} r on r.[No.] = @code(e.[employee])
 where e.[CpnyId] = :company_id and @keeps_employee(e.[emp_status]) = 1 and e.[employee] <> '';

-- Rates of employees do not count for equipment.
delete from {Staged Rate};

-- What an hour of equipment costs.
-- only new rows
insert into {Staged Rate} ([No.], [Rate])
select r.[equip_id], @number(r.[rate1])
  from (select p.[equip_id], p.[rate1], row_number() over (partition by p.[equip_id] order by p.[effect_date] desc) as [Newest]
          from {SL PJEQRate Buffer} p where p.[project] = 'na') r
 where r.[Newest] = 1;

-- Equipment.
-- only new rows
insert into {Resource} ([No.], [Type], [Name], [Search Name], [Direct Unit Cost], [Unit Cost], [first by])
select q.[equip_id], {Resource Type::Machine}, @turned(q.[equip_desc]), @turned(q.[equip_desc]), r.[Rate], r.[Rate],
       q.[equip_id]
  from {SL PJEquip Buffer} q
  left join {Staged Rate} r on r.[No.] = @code(q.[equip_id])
 where q.[cpnyId] = :company_id and q.[status] = 'A' and q.[equip_id] <> '';
