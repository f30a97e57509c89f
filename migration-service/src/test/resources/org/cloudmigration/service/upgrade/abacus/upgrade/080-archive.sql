-- Archive
-- kind: afterwards
-- switch: Migrate Books

-- Names of accounts say that they are old.
update {G/L Account} set [Name] = concat([Name], ' (old)') where [No.] = 'A 100';
