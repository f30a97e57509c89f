-- Balance sheet and income statement by account category

-- The two reports.
-- only new rows
insert into {Acc. Schedule Name} ([Name], [Description])
select 'BALANCE', 'Balance Sheet' union all select 'INCOME', 'Income Statement';

-- Lines of an earlier run.
delete from {Acc. Schedule Line} where [Schedule Name] in ('BALANCE', 'INCOME');

-- A line for each category of the report, subcategories below theirs.
insert into {Acc. Schedule Line} ([Schedule Name], [Line No.], [Row No.], [Description], [Totaling Type], [Totaling],
       [Indentation])
select case when c.[Income/Balance] = {Income/Balance::Balance Sheet} then 'BALANCE' else 'INCOME' end,
       10000 * row_number() over (partition by c.[Income/Balance] order by c.[Account Category], c.[Entry No.]),
       @text(c.[Entry No.]), c.[Description], {Acc. Schedule Line Totaling Type::Account Category},
       @text(c.[Entry No.]), case when c.[Parent Entry No.] = 0 then 0 else 1 end
  from {G/L Account Category} c;
