-- What a company must not hold before its data upgrade

-- entries of its general ledger
select count(*) from {G/L Entry} e where e.[Source Code] <> 'BEGBAL';

-- entries of its items
select count(*) from {Item Ledger Entry} e;

-- lines of general journals
select count(*) from {Gen. Journal Line} l where l.[Amount] <> 0;

-- lines of item journals
select count(*) from {Item Journal Line} l where l.[Quantity] <> 0;
