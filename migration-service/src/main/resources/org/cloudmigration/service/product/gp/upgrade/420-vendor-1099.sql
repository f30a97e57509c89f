-- Form 1099 of vendors
-- needs: staging, vendors, vendor-posting-groups
-- switch: Migrate Vendor 1099
-- source: GP PM00200
-- tenant: own

-- Boxes that GP knew.
delete from {Box Mapping};

-- include: parts/box-mapping

-- The tax year.
-- only new rows
insert into {IRS Reporting Period} ([No.], [Starting Date], [Ending Date])
select @text(@tax_year(:{1099 Tax Year}, :work_date)), @first_day(@tax_year(:{1099 Tax Year}, :work_date)),
       @last_day(@tax_year(:{1099 Tax Year}, :work_date));

-- Its forms.
-- only new rows
insert into {IRS 1099 Form Box} ([Period No.], [Form No.], [No.])
select @text(@tax_year(:{1099 Tax Year}, :work_date)), @form_of_box(m.[Code]), m.[Code]
  from {Box Mapping} m
 where m.[Tax Year] = @supported_tax_year(@tax_year(:{1099 Tax Year}, :work_date));

-- Numbers of what was paid.
-- only new rows
insert into {No. Series} ([Code], [Description], [Default Nos.], [Manual Nos.])
select 'VENDTAX', 'Vendor 1099', 1, 1;

-- Where they begin.
-- only new rows
insert into {No. Series Line} ([Series Code], [Line No.], [Starting No.], [Ending No.], [Starting Date],
       [Increment-by No.], [Implementation], [Open])
select 'VENDTAX', 10000, 'VT000001', 'VT999999', :work_date, 1, {No. Series Implementation::Normal}, 1;

-- What the tax office calls a vendor.
delete from {New Value};

-- Found for all at once.
insert into {New Value} ([No.], [Value])
select v.[No.], min(rtrim(p.[TXIDNMBR]))
  from {GP PM00200} p
  join {Vendor} v on v.[No.] = @code(p.[VENDORID])
 where p.[TXIDNMBR] <> ''
 group by v.[No.];

-- Each vendor gets it.
update {Vendor}
   set [Federal ID No.] = (select n.[Value] from {New Value} n where n.[No.] = {Vendor}.[No.])
 where exists (select 1 from {New Value} n where n.[No.] = {Vendor}.[No.]);

-- A vendor that has its box already stays as it is.
insert into {GP 1099 Migration Log} ([Vendor No.], [GP 1099 Type], [GP 1099 Box No.], [WasSkipped], [Error Code])
select v.[No.], p.[TEN99TYPE], p.[TEN99BOXNUMBER], 1, 'The vendor has a box for the year already.'
  from {GP PM00200} p
  join {Vendor} v on v.[No.] = @code(p.[VENDORID])
  join {IRS 1099 Vendor Form Box Setup} s on s.[Vendor No.] = v.[No.]
   and s.[Period No.] = @text(@tax_year(:{1099 Tax Year}, :work_date));

-- What each vendor was paid by box in the year.
delete from {Box Amount};

-- Only vendors of a form; those that have their box already are done.
insert into {Box Amount} ([Vendor No.], [Code], [Amount], [Payables Account], [first by])
select y.[No.], y.[Code], y.[Amount], @payables_account(y.[Group]),
       row_number() over (order by @exact(y.[No.]), y.[Code])
  from (select x.[No.], x.[Code], x.[Group], sum(x.[Amount]) as [Amount]
          from (select v.[No.], v.[Vendor Posting Group] as [Group], a.[TEN99AMNT] as [Amount],
                       @form_box(@year(:work_date), a.[TEN99TYPE], a.[TEN99BOXNUMBER]) as [Code]
                  from {GP PM00204} a
                  join {GP PM00200} p on p.[VENDORID] = a.[VENDORID] and p.[TEN99TYPE] > 1
                  join {Vendor} v on v.[No.] = @code(p.[VENDORID])
                 where a.[TEN99AMNT] > 0 and a.[YEAR1] = @tax_year(:{1099 Tax Year}, :work_date)
                   and not exists (select 1 from {IRS 1099 Vendor Form Box Setup} s
                                    where s.[Vendor No.] = v.[No.]
                                      and s.[Period No.] = @text(@tax_year(:{1099 Tax Year}, :work_date)))) x
         group by x.[No.], x.[Code], x.[Group]) y;

-- Amounts that belong to no box are named.
insert into {GP 1099 Migration Log} ([Vendor No.], [WasSkipped], [Error Code])
select b.[Vendor No.], 1, 'The amounts of the year belong to no box.' from {Box Amount} b where b.[Code] = '';

-- So are vendors without a payables account.
insert into {GP 1099 Migration Log} ([Vendor No.], [BC IRS 1099 Code], [IsError], [Error Code])
select b.[Vendor No.], b.[Code], 1, 'The vendor has no payables account.'
  from {Box Amount} b where b.[Code] <> '' and b.[Payables Account] = '';

-- Neither can be kept.
delete from {Box Amount} where [Code] = '' or [Payables Account] = '';

-- The box of each vendor.
-- only new rows
insert into {IRS 1099 Vendor Form Box Setup} ([Period No.], [Vendor No.], [Form No.], [Form Box No.])
select f.[Period No.], v.[No.], f.[Form No.], f.[No.]
  from {GP PM00200} p
  join {Vendor} v on v.[No.] = @code(p.[VENDORID])
  join {IRS 1099 Form Box} f on f.[Period No.] = @text(@tax_year(:{1099 Tax Year}, :work_date))
   and f.[No.] = @form_box(@year(:work_date), p.[TEN99TYPE], p.[TEN99BOXNUMBER]);

-- Where the lines come from.
-- only new rows
insert into {Source Code} ([Code]) select 'GENJNL';

-- One batch for all vendors.
-- only new rows
insert into {Gen. Journal Batch} ([Journal Template Name], [Name], [Description])
select distinct @general_template(), 'GPVENDTAX', 'GPVENDTAX' from {Box Amount} b;

-- What was paid, as an invoice and its payment.
insert into {Gen. Journal Line} ([Journal Template Name], [Journal Batch Name], [Line No.], [Account Type],
       [Account No.], [Document Type], [Document No.], [External Document No.], [Description], [Document Date],
       [Posting Date], [Due Date], [Amount], [Amount (LCY)], [Bal. Account Type], [Bal. Account No.], [Source Code])
select @general_template(), 'GPVENDTAX', 10000 * d.[Line], {Gen. Journal Account Type::Vendor}, b.[Vendor No.],
       case when d.[Pays] = 0 then {Gen. Journal Document Type::Invoice} else {Gen. Journal Document Type::Payment} end,
       @later_number('VT000001', d.[Line] - 1 + (select count(*) from {Vendor Ledger Entry} e
                                                  where e.[Journal Batch Name] = 'GPVENDTAX')),
       concat(b.[Vendor No.], '-', b.[Code], case when d.[Pays] = 0 then '-INV' else '-PMT' end), b.[Code],
       @tax_day(:{1099 Tax Year}, :work_date), @tax_day(:{1099 Tax Year}, :work_date),
       @tax_day(:{1099 Tax Year}, :work_date), case when d.[Pays] = 0 then -b.[Amount] else b.[Amount] end,
       case when d.[Pays] = 0 then -b.[Amount] else b.[Amount] end, {Gen. Journal Account Type::G/L Account},
       b.[Payables Account], 'GENJNL'
  from (select a.[Id], k.[Pays], row_number() over (order by a.[Id], k.[Pays]) as [Line]
          from {Box Amount} a cross join (select 0 as [Pays] union all select 1) k) d
  join {Box Amount} b on b.[Id] = d.[Id];

-- The batch is posted at once.
delete from {Batch to Post};

-- By name.
insert into {Batch to Post} ([Journal Template Name], [Journal Batch Name])
select b.[Journal Template Name], b.[Name] from {Gen. Journal Batch} b where b.[Name] = 'GPVENDTAX';

-- include: shared/post-general
-- include: parts/posting-warnings

-- Invoices with the payments that settle them.
delete from {Box Payment};

-- By their numbers of the vendor.
insert into {Box Payment} ([Invoice], [Payment], [Amount], [Period], [Code])
select i.[Entry No.], y.[Entry No.], b.[Amount], @text(@tax_year(:{1099 Tax Year}, :work_date)), b.[Code]
  from {Box Amount} b
  join {Vendor Ledger Entry} i on i.[Vendor No.] = b.[Vendor No.] and i.[Open] = 1
   and i.[Journal Batch Name] = 'GPVENDTAX'
   and i.[External Document No.] = concat(b.[Vendor No.], '-', b.[Code], '-INV')
  join {Vendor Ledger Entry} y on y.[Vendor No.] = b.[Vendor No.] and y.[Open] = 1
   and y.[Journal Batch Name] = 'GPVENDTAX'
   and y.[External Document No.] = concat(b.[Vendor No.], '-', b.[Code], '-PMT');

-- The payment is applied to the invoice in full.
insert into {Detailed Vendor Ledg. Entry} ([Entry No.], [Vendor Ledger Entry No.], [Entry Type], [Posting Date],
       [Document Type], [Document No.], [Amount], [Amount (LCY)], [Vendor No.], [User ID], [Source Code],
       [Transaction No.], [Journal Batch Name], [Debit Amount], [Credit Amount], [Debit Amount (LCY)],
       [Credit Amount (LCY)], [Initial Entry Due Date], [Initial Document Type], [Applied Vend. Ledger Entry No.],
       [Application No.], [Ledger Entry Amount], [Posting Group])
select (select coalesce(max(e.[Entry No.]), 0) from {Detailed Vendor Ledg. Entry} e)
         + row_number() over (order by x.[Payment], x.[Side]),
       o.[Entry No.], {Detailed Entry Type::Application}, o.[Posting Date], i.[Document Type], i.[Document No.],
       x.[Amount], x.[Amount], o.[Vendor No.], :user, o.[Source Code], i.[Transaction No.], o.[Journal Batch Name],
       @debit(x.[Amount]), @credit(x.[Amount]), @debit(x.[Amount]), @credit(x.[Amount]), o.[Due Date],
       o.[Document Type], x.[Invoice],
       (select coalesce(max(e.[Application No.]), 0) from {Detailed Vendor Ledg. Entry} e)
         + dense_rank() over (order by x.[Payment]),
       1, o.[Vendor Posting Group]
  from (select p.[Invoice], p.[Payment], p.[Invoice] as [Owner], 0 as [Side], p.[Amount] as [Amount] from {Box Payment} p
        union all
        select p.[Invoice], p.[Payment], p.[Payment], 1, -p.[Amount] from {Box Payment} p) x
  join {Vendor Ledger Entry} o on o.[Entry No.] = x.[Owner]
  join {Vendor Ledger Entry} i on i.[Entry No.] = x.[Invoice];

-- The payment is not open any more.
update {Vendor Ledger Entry}
   set [Open] = 0,
       [Closed by Entry No.] = (select p.[Invoice] from {Box Payment} p where p.[Payment] = [Entry No.]),
       [Closed at Date] = [Posting Date],
       [Closed by Amount] = (select p.[Amount] from {Box Payment} p where p.[Payment] = [Entry No.]),
       [Closed by Amount (LCY)] = (select p.[Amount] from {Box Payment} p where p.[Payment] = [Entry No.])
 where exists (select 1 from {Box Payment} p where p.[Payment] = {Vendor Ledger Entry}.[Entry No.]);

-- By their invoices.
delete from {Chosen Entry};

-- Each has one payment.
insert into {Chosen Entry} ([Entry No.]) select p.[Invoice] from {Box Payment} p;

-- Nor is the invoice.
update {Vendor Ledger Entry}
   set [Open] = 0, [Closed by Entry No.] = 0, [Closed at Date] = [Posting Date], [Closed by Amount] = 0,
       [Closed by Amount (LCY)] = 0
 where exists (select 1 from {Chosen Entry} c where c.[Entry No.] = {Vendor Ledger Entry}.[Entry No.]);

-- What the form says of both.
-- only new rows
insert into {IRS 1099 Entry} ([Vendor Ledger Entry No.], [IRS 1099 Reporting Period], [IRS 1099 Form No.],
       [IRS 1099 Form Box No.], [IRS 1099 Reporting Amount])
select p.[Invoice], p.[Period], @form_of_box(p.[Code]), p.[Code], -p.[Amount] from {Box Payment} p
union all
select p.[Payment], p.[Period], @form_of_box(p.[Code]), p.[Code], p.[Amount] from {Box Payment} p;
