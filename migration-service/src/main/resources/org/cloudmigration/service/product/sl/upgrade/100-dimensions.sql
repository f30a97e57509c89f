-- Dimensions and their values
-- needs: segments, segment-values
-- source: SL Codes

-- Each segment of the subaccount.
-- only new rows
insert into {Dimension} ([Code], [Name], [Code Caption], [Filter Caption])
select s.[Id], s.[Name], s.[CodeCaption], s.[FilterCaption] from {SL Segments} s;

-- Its values.
-- only new rows
insert into {Dimension Value} ([Dimension Code], [Code], [Name])
select c.[Id], c.[Name], c.[Description] from {SL Codes} c where c.[Name] <> '';

-- include: parts/configuration

-- Dimensions are done.
update {SL Migration Config} set [Dimensions Created] = 1;
