-- Lines of the batches to post

-- Nothing of an earlier posting counts.
delete from {Posting Line};

-- Nor its faults.
delete from {Posting Fault};

-- Nor its verdicts.
delete from {Posting Error};

-- In the order in which they are posted. A line without account and amount is none.
insert into {Posting Line} ([Id], [Journal Template Name], [Journal Batch Name], [Line No.], [Account Type],
       [Account No.], [Document Type], [Document No.], [External Document No.], [Description], [Posting Date],
       [Document Date], [Due Date], [Pmt. Discount Date], [Payment Discount %], [Amount], [Bal. Account Type],
       [Bal. Account No.], [Source Code], [No. Series], [Salespers./Purch. Code], [Dimension Set ID],
       [Global Dimension 1 Code], [Global Dimension 2 Code], [Posting Group], [Posting Account])
select row_number() over (order by @exact(l.[Journal Batch Name]), @exact(l.[Journal Template Name]),
                                   @exact(l.[Document No.]), l.[Posting Date], @exact(l.[Source Code]), l.[Line No.]),
       l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], l.[Account Type], l.[Account No.],
       l.[Document Type], l.[Document No.], l.[External Document No.], l.[Description], l.[Posting Date],
       case when l.[Document Date] > @no_date() then l.[Document Date] else l.[Posting Date] end,
       case when l.[Due Date] > @no_date() then l.[Due Date] else l.[Posting Date] end,
       l.[Pmt. Discount Date], l.[Payment Discount %], l.[Amount], l.[Bal. Account Type], l.[Bal. Account No.],
       l.[Source Code], n.[No. Series], l.[Salespers./Purch. Code], l.[Dimension Set ID],
       d1.[Dimension Value Code], d2.[Dimension Value Code],
       case l.[Account Type]
            when {Gen. Journal Account Type::Customer} then c.[Customer Posting Group]
            when {Gen. Journal Account Type::Vendor} then v.[Vendor Posting Group]
            when {Gen. Journal Account Type::Bank Account} then b.[Bank Acc. Posting Group] else '' end,
       case l.[Account Type]
            when {Gen. Journal Account Type::Customer} then cg.[Receivables Account]
            when {Gen. Journal Account Type::Vendor} then vg.[Payables Account]
            when {Gen. Journal Account Type::Bank Account} then bg.[G/L Account No.] else '' end
  from {Gen. Journal Line} l
  join {Batch to Post} p
    on p.[Journal Template Name] = l.[Journal Template Name] and p.[Journal Batch Name] = l.[Journal Batch Name]
  join {Gen. Journal Batch} n on n.[Journal Template Name] = l.[Journal Template Name] and n.[Name] = l.[Journal Batch Name]
  left join {General Ledger Setup} g on g.[Primary Key] = ''
  left join {Dimension Set Entry} d1 on d1.[Dimension Set ID] = l.[Dimension Set ID]
   and d1.[Dimension Code] = g.[Global Dimension 1 Code]
  left join {Dimension Set Entry} d2 on d2.[Dimension Set ID] = l.[Dimension Set ID]
   and d2.[Dimension Code] = g.[Global Dimension 2 Code]
  left join {Customer} c on l.[Account Type] = {Gen. Journal Account Type::Customer} and c.[No.] = l.[Account No.]
  left join {Customer Posting Group} cg on cg.[Code] = c.[Customer Posting Group]
  left join {Vendor} v on l.[Account Type] = {Gen. Journal Account Type::Vendor} and v.[No.] = l.[Account No.]
  left join {Vendor Posting Group} vg on vg.[Code] = v.[Vendor Posting Group]
  left join {Bank Account} b on l.[Account Type] = {Gen. Journal Account Type::Bank Account} and b.[No.] = l.[Account No.]
  left join {Bank Account Posting Group} bg on bg.[Code] = b.[Bank Acc. Posting Group]
 where l.[Account No.] <> '' or l.[Amount] <> 0;
