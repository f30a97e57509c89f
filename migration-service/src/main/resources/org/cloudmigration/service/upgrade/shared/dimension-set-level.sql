-- One value further on the way to each set

-- Places of the tree that nobody has reached yet; the tree numbers them.
-- only new rows
insert into {Dimension Set Tree Node} ([Parent Dimension Set ID], [Dimension Value ID], [In Use])
select d.[Dimension Set ID], v.[Dimension Value ID], 0
  from {Dimension Set} d
  join {Combination Value} v on v.[Combination] = d.[First Combination] and v.[Level] = d.[Level] + 1;

-- From each place to the next.
update {Dimension Set}
   set [Dimension Set ID] = (select max(n.[Dimension Set ID]) from {Combination Value} v
         join {Dimension Set Tree Node} n on n.[Dimension Value ID] = v.[Dimension Value ID]
        where v.[Combination] = {Dimension Set}.[First Combination] and v.[Level] = {Dimension Set}.[Level] + 1
          and n.[Parent Dimension Set ID] = {Dimension Set}.[Dimension Set ID]),
       [Level] = [Level] + 1
 where exists (select 1 from {Combination Value} v
                where v.[Combination] = {Dimension Set}.[First Combination]
                  and v.[Level] = {Dimension Set}.[Level] + 1);
