-- Compare form 1099 with what Dynamics GP has
-- needs: staging
-- switch: Migrate Vendor 1099
-- kind: frame
-- tenant: own

-- Boxes that GP knew.
delete from {Box Mapping};

-- include: parts/box-mapping

-- What vendors were paid by box.
delete from {Box Paid};

-- As their entries say.
-- only new rows
insert into {Box Paid} ([Vendor No.], [Code], [Amount])
select e.[Vendor No.], e.[Description], sum(d.[Amount])
  from {Detailed Vendor Ledg. Entry} d
  join {Vendor Ledger Entry} e on e.[Entry No.] = d.[Vendor Ledger Entry No.]
 where d.[Entry Type] = {Detailed Entry Type::Initial Entry} and e.[Journal Batch Name] = 'GPVENDTAX'
   and e.[Document Type] = {Gen. Journal Document Type::Payment}
 group by e.[Vendor No.], e.[Description];

-- tests: vendor-1099
-- tests: vendor-1099-amounts
