-- Dimensions and their values
-- needs: staging
-- source: Staged Code

-- Each segment but the main one.
-- only new rows
insert into {Dimension} ([Code], [Name], [Code Caption], [Filter Caption])
select s.[Id], s.[Name], s.[Code Caption], s.[Filter Caption] from {Staged Segment} s;

-- Its values; one without a code is none.
-- only new rows
insert into {Dimension Value} ([Dimension Code], [Code], [Name])
select c.[Id], c.[Name], c.[Description] from {Staged Code} c where c.[Name] <> '';

-- include: parts/configuration

-- Dimensions are done.
update {GP Configuration} set [Dimensions Created] = 1;
