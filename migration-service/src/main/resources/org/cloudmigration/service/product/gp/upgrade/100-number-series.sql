-- Number series of standard codes

-- For the lines that customers and vendors get each time.
-- only new rows
insert into {No. Series} ([Code], [Description], [Default Nos.], [Manual Nos.])
select 'GP-SSC', 'Standard Sales Code', 1, 1
union all select 'GP-SPC', 'Standard Purchase Code', 1, 1;

-- Where they begin.
-- only new rows
insert into {No. Series Line} ([Series Code], [Line No.], [Starting No.], [Starting Date], [Increment-by No.],
       [Implementation], [Open])
select 'GP-SSC', 10000, 'SC00000001', :work_date, 1, {No. Series Implementation::Normal}, 1
union all select 'GP-SPC', 10000, 'PC00000001', :work_date, 1, {No. Series Implementation::Normal}, 1;
