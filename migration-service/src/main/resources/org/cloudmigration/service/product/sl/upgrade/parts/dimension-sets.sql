-- Sets of dimension values for the subaccounts in use

-- Nothing of an earlier step counts.
delete from {Subaccount Segment};

-- Nor which of them are dimension values.
delete from {Combination Value};

-- Nor what came of them.
delete from {Subaccount Set};

-- What each subaccount has at the places of its segments; blanks are nothing.
insert into {Subaccount Segment} ([Combination], [Place], [Dimension Code], [Code])
select u.[Combination], p.[SegmentNumber], s.[Id], @trim(substring(u.[Sub], p.[Start], p.[Length]))
  from {Used Subaccount} u
  join {Segment Place} p on p.[Length] > 0
  join {SL Segments} s on s.[SegmentNumber] = p.[SegmentNumber]
 where @trim(substring(u.[Sub], p.[Start], p.[Length])) <> '';

-- Those that exist as values of their dimension.
insert into {Combination Value} ([Combination], [Dimension Code], [Dimension Value Code], [Dimension Value ID], [Place],
       [Level])
select g.[Combination], v.[Dimension Code], v.[Code], v.[Dimension Value ID], g.[Place],
       row_number() over (partition by g.[Combination] order by v.[Dimension Value ID])
  from {Subaccount Segment} g
  join {Dimension Value} v on v.[Dimension Code] = g.[Dimension Code] and v.[Code] = g.[Code];

-- include: shared/dimension-sets

-- The set of each subaccount, with the values of both global dimensions, and what it lacks.
insert into {Subaccount Set} ([Sub], [Dimension Set ID], [Shortcut Dimension 1 Code], [Shortcut Dimension 2 Code],
       [Fault])
select u.[Sub], d.[Dimension Set ID], x.[First], x.[Second], f.[Fault]
  from {Used Subaccount} u
  left join {Combination Set} c on c.[Combination] = u.[Combination]
  left join {Dimension Set} d on d.[First Combination] = c.[First Combination]
  left join (select v.[Combination],
                    max(case when v.[Dimension Code] = l.[Global Dimension 1 Code] then v.[Dimension Value Code]
                             else '' end) as [First],
                    max(case when v.[Dimension Code] = l.[Global Dimension 2 Code] then v.[Dimension Value Code]
                             else '' end) as [Second]
               from {Combination Value} v
               left join {General Ledger Setup} l on l.[Primary Key] = ''
              group by v.[Combination]) x on x.[Combination] = u.[Combination]
  left join (select g.[Combination],
                    min(concat('The dimension ', g.[Dimension Code], ' has no value ', g.[Code],
                               '. Define the segment''s value in Dynamics SL.')) as [Fault]
               from {Subaccount Segment} g
               left join {Dimension Value} v on v.[Dimension Code] = g.[Dimension Code] and v.[Code] = g.[Code]
              where v.[Code] is null
              group by g.[Combination]) f on f.[Combination] = u.[Combination];
