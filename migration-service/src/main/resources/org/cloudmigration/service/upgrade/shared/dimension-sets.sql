-- Sets of dimension values, from the values of each combination

-- Nothing of an earlier step counts.
delete from {Combination Set};

-- Nor its sets.
delete from {Dimension Set};

-- Combinations with the same values share a set: the first stands for all.
insert into {Combination Set} ([Combination], [First Combination])
select t.[Combination],
       min(t.[Combination]) over (partition by t.[P1], t.[P2], t.[P3], t.[P4], t.[P5], t.[P6], t.[P7], t.[P8])
  from (select v.[Combination],
               max(case when v.[Place] = 1 then v.[Dimension Value Code] else '' end) as [P1],
               max(case when v.[Place] = 2 then v.[Dimension Value Code] else '' end) as [P2],
               max(case when v.[Place] = 3 then v.[Dimension Value Code] else '' end) as [P3],
               max(case when v.[Place] = 4 then v.[Dimension Value Code] else '' end) as [P4],
               max(case when v.[Place] = 5 then v.[Dimension Value Code] else '' end) as [P5],
               max(case when v.[Place] = 6 then v.[Dimension Value Code] else '' end) as [P6],
               max(case when v.[Place] = 7 then v.[Dimension Value Code] else '' end) as [P7],
               max(case when v.[Place] = 8 then v.[Dimension Value Code] else '' end) as [P8]
          from {Combination Value} v
         group by v.[Combination]) t;

-- Business Central finds a set by a tree: from nothing it leads over each value, in the order of their ids, to the set.
insert into {Dimension Set} ([First Combination], [Dimension Set ID], [Level])
select s.[Combination], 0, 0 from {Combination Set} s where s.[First Combination] = s.[Combination];

-- include: shared/dimension-set-level
-- include: shared/dimension-set-level
-- include: shared/dimension-set-level
-- include: shared/dimension-set-level
-- include: shared/dimension-set-level
-- include: shared/dimension-set-level
-- include: shared/dimension-set-level
-- include: shared/dimension-set-level

-- Where the way ends is a set.
update {Dimension Set Tree Node} set [In Use] = 1
 where [In Use] = 0 and exists (select 1 from {Dimension Set} d where d.[Dimension Set ID] = {Dimension Set Tree Node}.[Dimension Set ID]);

-- With its values.
-- only new rows
insert into {Dimension Set Entry} ([Dimension Set ID], [Dimension Code], [Dimension Value Code], [Dimension Value ID],
       [Global Dimension No.])
select d.[Dimension Set ID], v.[Dimension Code], v.[Dimension Value Code], v.[Dimension Value ID],
       n.[Global Dimension No.]
  from {Dimension Set} d
  join {Combination Value} v on v.[Combination] = d.[First Combination]
  left join {Dimension Value} n on n.[Dimension Code] = v.[Dimension Code] and n.[Code] = v.[Dimension Value Code]
 where d.[Dimension Set ID] > 0;
