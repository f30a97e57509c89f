-- Sets of dimension values for the combinations in use

-- Nothing of an earlier step counts.
delete from {Combination Value};

-- Values that exist for the segments of each combination.
-- only new rows
insert into {Combination Value} ([Combination], [Dimension Code], [Dimension Value Code], [Dimension Value ID], [Place],
       [Level])
select u.[Combination], v.[Dimension Code], v.[Code], v.[Dimension Value ID], s.[Segment Number],
       row_number() over (partition by u.[Combination] order by v.[Dimension Value ID])
  from {Used Combination} u
  join {Segment Combination} c on c.[Combination] = u.[Combination]
  join {Staged Segment} s on s.[Segment Number] between 1 and 8
  join {Dimension Value} v on v.[Dimension Code] = s.[Id]
   and v.[Code] = case s.[Segment Number]
         when 1 then c.[ACTNUMBR_1] when 2 then c.[ACTNUMBR_2] when 3 then c.[ACTNUMBR_3] when 4 then c.[ACTNUMBR_4]
         when 5 then c.[ACTNUMBR_5] when 6 then c.[ACTNUMBR_6] when 7 then c.[ACTNUMBR_7] else c.[ACTNUMBR_8] end;

-- include: shared/dimension-sets
