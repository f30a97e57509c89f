-- Segments of the account format, and their values

-- Each segment but the main one may become a dimension.
-- only new rows
insert into {Staged Segment} ([Id], [Name], [Code Caption], [Filter Caption], [Segment Number], [first by])
select @dimension_code(s.[SGMTNAME]),
       ltrim(rtrim(s.[SGMTNAME])),
       concat(left(ltrim(rtrim(s.[SGMTNAME])), 20), ' Code'),
       concat(left(ltrim(rtrim(s.[SGMTNAME])), 20), ' Filter'),
       s.[SGMTNUMB],
       s.[SGMTNUMB]
  from {GP SY00300} s
 where s.[MNSEGIND] = 0;

-- The values of those segments.
-- only new rows
insert into {Staged Code} ([Id], [Name], [Description])
select @dimension_code(s.[SGMTNAME]), ltrim(rtrim(c.[SGMNTID])), ltrim(rtrim(c.[DSCRIPTN]))
  from {GP GL40200} c
  join {GP SY00300} s on s.[SGMTNUMB] = c.[SGMTNUMB]
 where s.[MNSEGIND] = 0;
