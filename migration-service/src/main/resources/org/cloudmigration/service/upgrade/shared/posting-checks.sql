-- What keeps a line from being posted, and with it its batch

-- A document must balance where its lines have no balancing account.
-- only new rows
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select o.[Journal Template Name], o.[Journal Batch Name], o.[Line No.], 1,
       concat('Document ', o.[Document No.], ' is out of balance. Its lines must add up to zero on each posting date.')
  from (select l.[Journal Template Name], l.[Journal Batch Name], l.[Document No.], l.[Posting Date],
               l.[Document Type], min(l.[Line No.]) as [Line No.]
          from {Posting Line} l
         where l.[Bal. Account No.] = ''
         group by l.[Journal Template Name], l.[Journal Batch Name], l.[Document No.], l.[Posting Date], l.[Document Type]
        having sum(l.[Amount]) <> 0) o;

-- A line with an account needs an amount.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 2,
       concat('The amount of account ', l.[Account No.], ' is 0.')
  from {Posting Line} l where l.[Amount] = 0;

-- Amounts have cents and nothing below.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 3,
       concat('The amount of account ', l.[Account No.], ' is not rounded to 0.01.')
  from {Posting Line} l where l.[Amount] <> round(l.[Amount], 2);

-- There must be a day.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 4,
       concat('Document ', l.[Document No.], ' has no posting date.')
  from {Posting Line} l where l.[Posting Date] <= @no_date();

-- And one that the company may post on.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 5,
       concat('The posting date of document ', l.[Document No.], ' is not within the range of allowed posting dates.')
  from {Posting Line} l
  join {General Ledger Setup} g on g.[Primary Key] = ''
 where l.[Posting Date] > @no_date()
   and ((g.[Allow Posting From] > @no_date() and l.[Posting Date] < g.[Allow Posting From])
     or (g.[Allow Posting To] > @no_date() and l.[Posting Date] > g.[Allow Posting To]));

-- A document has a number, a line an account.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 6,
       case when l.[Document No.] = '' then concat('The line of account ', l.[Account No.], ' has no document number.')
            else concat('A line of document ', l.[Document No.], ' has no account.') end
  from {Posting Line} l
 where l.[Document No.] = '' or (l.[Account No.] = '' and l.[Bal. Account No.] = '');

-- G/L accounts on either side must be there and take entries.
-- only new rows
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select s.[Journal Template Name], s.[Journal Batch Name], s.[Line No.], 7,
       concat('G/L account ', s.[Account], case when a.[No.] is null then ' does not exist.'
              when a.[Blocked] = 1 then ' is blocked.' else ' does not allow direct posting.' end)
  from (select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], l.[Account No.] as [Account]
          from {Posting Line} l
         where l.[Account Type] = {Gen. Journal Account Type::G/L Account} and l.[Account No.] <> ''
        union all
        select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], l.[Bal. Account No.]
          from {Posting Line} l
         where l.[Bal. Account Type] = {Gen. Journal Account Type::G/L Account} and l.[Bal. Account No.] <> '') s
  left join {G/L Account} a on a.[No.] = s.[Account]
 where a.[No.] is null or a.[Blocked] = 1 or a.[Direct Posting] = 0 or a.[Account Type] <> {G/L Account Type::Posting};

-- Customers, vendors and bank accounts must be there, open, and lead to an account.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 8,
       concat(case l.[Account Type] when {Gen. Journal Account Type::Customer} then 'Customer '
                   when {Gen. Journal Account Type::Vendor} then 'Vendor ' else 'Bank account ' end, l.[Account No.],
              case when coalesce(c.[No.], v.[No.], b.[No.]) is null then ' does not exist.'
                   when @is_blocked(l.[Account Type], c.[Blocked], v.[Blocked], b.[Blocked], l.[Document Type]) = 1
                   then ' is blocked.'
                   when l.[Posting Group] = '' then ' has no posting group.'
                   when b.[Currency Code] <> '' then ' has a currency.'
                   else concat(' has posting group ', l.[Posting Group], ', which has no account.') end)
  from {Posting Line} l
  left join {Customer} c on l.[Account Type] = {Gen. Journal Account Type::Customer} and c.[No.] = l.[Account No.]
  left join {Vendor} v on l.[Account Type] = {Gen. Journal Account Type::Vendor} and v.[No.] = l.[Account No.]
  left join {Bank Account} b on l.[Account Type] = {Gen. Journal Account Type::Bank Account} and b.[No.] = l.[Account No.]
 where l.[Account Type] <> {Gen. Journal Account Type::G/L Account}
   and (coalesce(c.[No.], v.[No.], b.[No.]) is null
     or @is_blocked(l.[Account Type], c.[Blocked], v.[Blocked], b.[Blocked], l.[Document Type]) = 1
     or l.[Posting Group] = '' or l.[Posting Account] = '' or b.[Currency Code] <> '');

-- The sign says whether a document is owed or owing.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 9,
       concat('The amount of document ', l.[Document No.], ' has the wrong sign for its type.')
  from {Posting Line} l
 where (l.[Account Type] = {Gen. Journal Account Type::Customer} and @has_wrong_sign(l.[Document Type], l.[Amount]) = 1)
    or (l.[Account Type] = {Gen. Journal Account Type::Vendor} and @has_wrong_sign(l.[Document Type], -l.[Amount]) = 1);

-- The number of an invoice or credit memo is given once, for all customers and for all vendors.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 10,
       concat('Another ', case l.[Document Type] when {Gen. Journal Document Type::Invoice} then 'invoice'
              else 'credit memo' end, ' has the number ', l.[Document No.], ' already.')
  from (select p.*, row_number() over (partition by p.[Account Type], p.[Document Type], p.[Document No.] order by p.[Id])
               as [Occurrence]
          from {Posting Line} p
         where p.[Account Type] in ({Gen. Journal Account Type::Customer}, {Gen. Journal Account Type::Vendor})
           and p.[Document Type] in ({Gen. Journal Document Type::Invoice}, {Gen. Journal Document Type::Credit Memo},
                                     {Gen. Journal Document Type::Finance Charge Memo})) l
 where l.[Occurrence] > 1
    or (l.[Account Type] = {Gen. Journal Account Type::Customer}
        and exists (select 1 from {Cust. Ledger Entry} e
                     where e.[Document Type] = l.[Document Type] and e.[Document No.] = l.[Document No.]))
    or (l.[Account Type] = {Gen. Journal Account Type::Vendor}
        and exists (select 1 from {Vendor Ledger Entry} e
                     where e.[Document Type] = l.[Document Type] and e.[Document No.] = l.[Document No.]));

-- A vendor's document has the vendor's own number, each once.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 11,
       case when l.[External Document No.] = ''
            then concat('Document ', l.[Document No.], ' has no external document number.')
            else concat('Vendor ', l.[Account No.], ' has another document with the external number ',
                        l.[External Document No.], '.') end
  from (select p.*, row_number() over (partition by p.[Account No.], p.[Document Type], p.[External Document No.]
                                       order by p.[Id]) as [Occurrence]
          from {Posting Line} p
         where p.[Account Type] = {Gen. Journal Account Type::Vendor}
           and p.[Document Type] in ({Gen. Journal Document Type::Invoice}, {Gen. Journal Document Type::Credit Memo})) l
  left join {Purchases & Payables Setup} s on s.[Primary Key] = ''
 where (l.[External Document No.] = '' and s.[Ext. Doc. No. Mandatory] = 1)
    or (l.[External Document No.] <> ''
        and (l.[Occurrence] > 1
          or exists (select 1 from {Vendor Ledger Entry} e
                      where e.[Vendor No.] = l.[Account No.] and e.[Document Type] = l.[Document Type]
                        and e.[External Document No.] = l.[External Document No.])));
