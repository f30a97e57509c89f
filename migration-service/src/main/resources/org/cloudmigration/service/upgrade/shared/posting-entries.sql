-- The entries of the lines that are posted

-- Numbers: one shared counter for G/L entries, a transaction for each document that balances by itself, a
-- register for each batch.
delete from {Posting Number};

-- A line with a balancing account makes two entries and is a transaction of its own. Others belong to the
-- transaction of the line before until the document changes or all so far adds up to zero.
insert into {Posting Number} ([Id], [First Entry No.], [Last Entry No.], [Transaction No.], [G/L Register No.])
select n.[Id],
       (select coalesce(max(e.[Entry No.]), 0) from {G/L Entry} e)
         + sum(n.[Entries]) over (order by n.[Id] rows unbounded preceding) - n.[Entries] + 1,
       (select coalesce(max(e.[Entry No.]), 0) from {G/L Entry} e)
         + sum(n.[Entries]) over (order by n.[Id] rows unbounded preceding),
       (select coalesce(max(e.[Transaction No.]), 0) from {G/L Entry} e)
         + sum(n.[Begins]) over (order by n.[Id] rows unbounded preceding),
       (select coalesce(max(r.[No.]), 0) from {G/L Register} r)
         + dense_rank() over (order by @exact(n.[Journal Batch Name]), @exact(n.[Journal Template Name]))
  from (select l.[Id], l.[Journal Batch Name], l.[Journal Template Name],
               case when l.[Bal. Account No.] = '' then 1 else 2 end as [Entries],
               case when l.[Document No.] = lag(l.[Document No.]) over (order by l.[Id])
                     and l.[Document Type] = lag(l.[Document Type]) over (order by l.[Id])
                     and l.[Posting Date] = lag(l.[Posting Date]) over (order by l.[Id])
                     and sum(case when l.[Bal. Account No.] = '' then l.[Amount] else 0 end)
                           over (order by l.[Id] rows unbounded preceding)
                         - case when l.[Bal. Account No.] = '' then l.[Amount] else 0 end <> 0
                    then 0 else 1 end as [Begins]
          from {Posting Line} l) n;

-- G/L entries. Of a customer or vendor the balancing account comes first, of a bank account last.
insert into {G/L Entry} ([Entry No.], [G/L Account No.], [Amount], [Debit Amount], [Credit Amount],
       [Bal. Account Type], [Bal. Account No.], [Source Type], [Source No.], [System-Created Entry],
       [Posting Date], [Document Date], [VAT Reporting Date], [Document Type], [Document No.],
       [External Document No.], [Description], [Global Dimension 1 Code], [Global Dimension 2 Code],
       [Dimension Set ID], [User ID], [Source Code], [No. Series], [Journal Templ. Name], [Journal Batch Name],
       [Prior-Year Entry], [Transaction No.], [G/L Register No.])
select e.[Entry No.], e.[G/L Account No.], e.[Amount],
       case when e.[Amount] > 0 then e.[Amount] else 0 end, case when e.[Amount] > 0 then 0 else -e.[Amount] end,
       e.[Bal. Account Type], e.[Bal. Account No.],
       l.[Account Type], case when l.[Account Type] = {Gen. Journal Account Type::G/L Account} then '' else l.[Account No.] end,
       e.[System-Created Entry], l.[Posting Date], l.[Document Date], l.[Posting Date], l.[Document Type],
       l.[Document No.], l.[External Document No.], l.[Description], l.[Global Dimension 1 Code],
       l.[Global Dimension 2 Code], l.[Dimension Set ID], :user, l.[Source Code], l.[No. Series],
       l.[Journal Template Name], l.[Journal Batch Name],
       case when l.[Posting Date] < @first_open_day() then 1 else 0 end, n.[Transaction No.], n.[G/L Register No.]
  from (select x.[Id], i.[First Entry No.] as [Entry No.], x.[Account No.] as [G/L Account No.], x.[Amount] as [Amount],
               {Gen. Journal Account Type::G/L Account} as [Bal. Account Type], x.[Bal. Account No.] as [Bal. Account No.],
               0 as [System-Created Entry]
          from {Posting Line} x join {Posting Number} i on i.[Id] = x.[Id]
         where x.[Account Type] = {Gen. Journal Account Type::G/L Account}
        union all
        select x.[Id], i.[Last Entry No.], x.[Bal. Account No.], -x.[Amount],
               {Gen. Journal Account Type::G/L Account}, x.[Account No.], 0
          from {Posting Line} x join {Posting Number} i on i.[Id] = x.[Id]
         where x.[Account Type] = {Gen. Journal Account Type::G/L Account} and x.[Bal. Account No.] <> ''
        union all
        select x.[Id],
               case when x.[Account Type] = {Gen. Journal Account Type::Bank Account} then i.[Last Entry No.]
                    else i.[First Entry No.] end,
               x.[Bal. Account No.], -x.[Amount], x.[Account Type], x.[Account No.], 0
          from {Posting Line} x join {Posting Number} i on i.[Id] = x.[Id]
         where x.[Account Type] <> {Gen. Journal Account Type::G/L Account} and x.[Bal. Account No.] <> ''
        union all
        select x.[Id],
               case when x.[Account Type] = {Gen. Journal Account Type::Bank Account} then i.[First Entry No.]
                    else i.[Last Entry No.] end,
               x.[Posting Account], x.[Amount], {Gen. Journal Account Type::G/L Account}, x.[Bal. Account No.], 1
          from {Posting Line} x join {Posting Number} i on i.[Id] = x.[Id]
         where x.[Account Type] <> {Gen. Journal Account Type::G/L Account}) e
  join {Posting Line} l on l.[Id] = e.[Id]
  join {Posting Number} n on n.[Id] = e.[Id];

-- Customers' entries have the number of the entry on the receivables account.
insert into {Cust. Ledger Entry} ([Entry No.], [Customer No.], [Sell-to Customer No.], [Posting Date],
       [Document Date], [Due Date], [Document Type], [Document No.], [External Document No.], [Description],
       [Sales (LCY)], [Customer Posting Group], [Global Dimension 1 Code], [Global Dimension 2 Code],
       [Dimension Set ID], [Salesperson Code], [User ID], [Source Code], [No. Series], [Open], [Positive],
       [Pmt. Discount Date], [Pmt. Disc. Tolerance Date], [Original Pmt. Disc. Possible],
       [Remaining Pmt. Disc. Possible], [Journal Templ. Name], [Journal Batch Name], [Bal. Account Type],
       [Bal. Account No.], [Transaction No.], [G/L Register No.], [Adjusted Currency Factor],
       [Original Currency Factor])
select n.[Last Entry No.], l.[Account No.], l.[Account No.], l.[Posting Date], l.[Document Date], l.[Due Date],
       l.[Document Type], l.[Document No.], l.[External Document No.], l.[Description],
       case when l.[Document Type] in ({Gen. Journal Document Type::Invoice}, {Gen. Journal Document Type::Credit Memo})
            then l.[Amount] else 0 end,
       l.[Posting Group], l.[Global Dimension 1 Code], l.[Global Dimension 2 Code], l.[Dimension Set ID],
       l.[Salespers./Purch. Code], :user, l.[Source Code], l.[No. Series], 1,
       case when l.[Amount] > 0 then 1 else 0 end, l.[Pmt. Discount Date], l.[Pmt. Discount Date],
       @discount_possible(l.[Amount], l.[Payment Discount %], l.[Pmt. Discount Date], l.[Posting Date]),
       @discount_possible(l.[Amount], l.[Payment Discount %], l.[Pmt. Discount Date], l.[Posting Date]),
       l.[Journal Template Name], l.[Journal Batch Name], {Gen. Journal Account Type::G/L Account},
       l.[Bal. Account No.], n.[Transaction No.], n.[G/L Register No.], 1, 1
  from {Posting Line} l join {Posting Number} n on n.[Id] = l.[Id]
 where l.[Account Type] = {Gen. Journal Account Type::Customer};

-- What each customer's entry amounts to.
insert into {Detailed Cust. Ledg. Entry} ([Entry No.], [Cust. Ledger Entry No.], [Entry Type], [Posting Date],
       [Document Type], [Document No.], [Amount], [Amount (LCY)], [Customer No.], [User ID], [Source Code],
       [Transaction No.], [Journal Batch Name], [Debit Amount], [Credit Amount], [Debit Amount (LCY)],
       [Credit Amount (LCY)], [Initial Entry Due Date], [Initial Entry Global Dim. 1], [Initial Entry Global Dim. 2],
       [Initial Document Type], [Ledger Entry Amount], [Posting Group])
select (select coalesce(max(e.[Entry No.]), 0) from {Detailed Cust. Ledg. Entry} e) + row_number() over (order by l.[Id]),
       n.[Last Entry No.], {Detailed Entry Type::Initial Entry}, l.[Posting Date], l.[Document Type], l.[Document No.],
       l.[Amount], l.[Amount], l.[Account No.], :user, l.[Source Code], n.[Transaction No.], l.[Journal Batch Name],
       @debit(l.[Amount]), @credit(l.[Amount]), @debit(l.[Amount]), @credit(l.[Amount]), l.[Due Date],
       l.[Global Dimension 1 Code], l.[Global Dimension 2 Code], l.[Document Type], 1, l.[Posting Group]
  from {Posting Line} l join {Posting Number} n on n.[Id] = l.[Id]
 where l.[Account Type] = {Gen. Journal Account Type::Customer};

-- The same for vendors.
insert into {Vendor Ledger Entry} ([Entry No.], [Vendor No.], [Buy-from Vendor No.], [Posting Date],
       [Document Date], [Due Date], [Document Type], [Document No.], [External Document No.], [Description],
       [Purchase (LCY)], [Vendor Posting Group], [Global Dimension 1 Code], [Global Dimension 2 Code],
       [Dimension Set ID], [Purchaser Code], [User ID], [Source Code], [No. Series], [Open], [Positive],
       [Pmt. Discount Date], [Pmt. Disc. Tolerance Date], [Original Pmt. Disc. Possible],
       [Remaining Pmt. Disc. Possible], [Journal Templ. Name], [Journal Batch Name], [Bal. Account Type],
       [Bal. Account No.], [Transaction No.], [G/L Register No.], [Adjusted Currency Factor],
       [Original Currency Factor])
select n.[Last Entry No.], l.[Account No.], l.[Account No.], l.[Posting Date], l.[Document Date], l.[Due Date],
       l.[Document Type], l.[Document No.], l.[External Document No.], l.[Description],
       case when l.[Document Type] in ({Gen. Journal Document Type::Invoice}, {Gen. Journal Document Type::Credit Memo})
            then l.[Amount] else 0 end,
       l.[Posting Group], l.[Global Dimension 1 Code], l.[Global Dimension 2 Code], l.[Dimension Set ID],
       l.[Salespers./Purch. Code], :user, l.[Source Code], l.[No. Series], 1,
       case when l.[Amount] > 0 then 1 else 0 end, l.[Pmt. Discount Date], l.[Pmt. Discount Date],
       @discount_possible(l.[Amount], l.[Payment Discount %], l.[Pmt. Discount Date], l.[Posting Date]),
       @discount_possible(l.[Amount], l.[Payment Discount %], l.[Pmt. Discount Date], l.[Posting Date]),
       l.[Journal Template Name], l.[Journal Batch Name], {Gen. Journal Account Type::G/L Account},
       l.[Bal. Account No.], n.[Transaction No.], n.[G/L Register No.], 1, 1
  from {Posting Line} l join {Posting Number} n on n.[Id] = l.[Id]
 where l.[Account Type] = {Gen. Journal Account Type::Vendor};

-- And what each of theirs amounts to.
insert into {Detailed Vendor Ledg. Entry} ([Entry No.], [Vendor Ledger Entry No.], [Entry Type], [Posting Date],
       [Document Type], [Document No.], [Amount], [Amount (LCY)], [Vendor No.], [User ID], [Source Code],
       [Transaction No.], [Journal Batch Name], [Debit Amount], [Credit Amount], [Debit Amount (LCY)],
       [Credit Amount (LCY)], [Initial Entry Due Date], [Initial Entry Global Dim. 1], [Initial Entry Global Dim. 2],
       [Initial Document Type], [Ledger Entry Amount], [Posting Group])
select (select coalesce(max(e.[Entry No.]), 0) from {Detailed Vendor Ledg. Entry} e) + row_number() over (order by l.[Id]),
       n.[Last Entry No.], {Detailed Entry Type::Initial Entry}, l.[Posting Date], l.[Document Type], l.[Document No.],
       l.[Amount], l.[Amount], l.[Account No.], :user, l.[Source Code], n.[Transaction No.], l.[Journal Batch Name],
       @debit(l.[Amount]), @credit(l.[Amount]), @debit(l.[Amount]), @credit(l.[Amount]), l.[Due Date],
       l.[Global Dimension 1 Code], l.[Global Dimension 2 Code], l.[Document Type], 1, l.[Posting Group]
  from {Posting Line} l join {Posting Number} n on n.[Id] = l.[Id]
 where l.[Account Type] = {Gen. Journal Account Type::Vendor};

-- Entries of bank accounts have the number of the entry on the bank's own account.
insert into {Bank Account Ledger Entry} ([Entry No.], [Bank Account No.], [Posting Date], [Document Date],
       [Document Type], [Document No.], [External Document No.], [Description], [Amount], [Remaining Amount],
       [Amount (LCY)], [Debit Amount], [Credit Amount], [Debit Amount (LCY)], [Credit Amount (LCY)],
       [Bank Acc. Posting Group], [Global Dimension 1 Code], [Global Dimension 2 Code], [Dimension Set ID],
       [User ID], [Source Code], [Open], [Positive], [Journal Templ. Name], [Journal Batch Name],
       [Bal. Account Type], [Bal. Account No.], [Transaction No.])
select n.[First Entry No.], l.[Account No.], l.[Posting Date], l.[Document Date], l.[Document Type],
       l.[Document No.], l.[External Document No.], l.[Description], l.[Amount], l.[Amount], l.[Amount],
       @debit(l.[Amount]), @credit(l.[Amount]), @debit(l.[Amount]), @credit(l.[Amount]), l.[Posting Group],
       l.[Global Dimension 1 Code], l.[Global Dimension 2 Code], l.[Dimension Set ID], :user, l.[Source Code], 1,
       case when l.[Amount] > 0 then 1 else 0 end, l.[Journal Template Name], l.[Journal Batch Name],
       {Gen. Journal Account Type::G/L Account}, l.[Bal. Account No.], n.[Transaction No.]
  from {Posting Line} l join {Posting Number} n on n.[Id] = l.[Id]
 where l.[Account Type] = {Gen. Journal Account Type::Bank Account};
