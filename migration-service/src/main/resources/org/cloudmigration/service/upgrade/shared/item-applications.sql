-- Which receipts quantities come from and go to

-- Items of this posting.
delete from {Posted Item};

-- Each once.
insert into {Posted Item} ([No.]) select distinct l.[Item No.] from {Item Posting} l;

-- What came in is open until something takes it: the oldest first, at LIFO the newest.
delete from {Stock In};

-- As ranges of a running total, of each item at each place.
insert into {Stock In} ([Entry No.], [Item No.], [Location Code], [Serial No.], [Lot No.], [Posting Date], [From], [To])
select s.[Entry No.], s.[Item No.], s.[Location Code], s.[Serial No.], s.[Lot No.], s.[Posting Date],
       s.[Total] - s.[Remaining Quantity], s.[Total]
  from (select e.[Entry No.], e.[Item No.], e.[Location Code], e.[Serial No.], e.[Lot No.], e.[Posting Date],
               e.[Remaining Quantity],
               sum(e.[Remaining Quantity]) over (
                 partition by e.[Item No.], e.[Location Code], e.[Serial No.], e.[Lot No.]
                 order by case when i.[Costing Method] = {Costing Method::LIFO} then -@days(e.[Posting Date])
                               else @days(e.[Posting Date]) end,
                          case when i.[Costing Method] = {Costing Method::LIFO} then -e.[Entry No.] else e.[Entry No.] end
                 rows unbounded preceding) as [Total]
          from {Item Ledger Entry} e
          join {Item} i on i.[No.] = e.[Item No.]
         where e.[Open] = 1 and e.[Remaining Quantity] > 0
           and exists (select 1 from {Posted Item} p where p.[No.] = e.[Item No.])) s;

-- What went out takes in its order.
delete from {Stock Out};

-- As ranges, too.
insert into {Stock Out} ([Entry No.], [Item No.], [Location Code], [Serial No.], [Lot No.], [Posting Date], [Average],
       [From], [To])
select s.[Entry No.], s.[Item No.], s.[Location Code], s.[Serial No.], s.[Lot No.], s.[Posting Date], s.[Average],
       s.[Total] + s.[Remaining Quantity], s.[Total]
  from (select e.[Entry No.], e.[Item No.], e.[Location Code], e.[Serial No.], e.[Lot No.], e.[Posting Date],
               e.[Remaining Quantity],
               case when i.[Costing Method] = {Costing Method::Average} then 1 else 0 end as [Average],
               sum(-e.[Remaining Quantity]) over (
                 partition by e.[Item No.], e.[Location Code], e.[Serial No.], e.[Lot No.]
                 order by e.[Entry No.] rows unbounded preceding) as [Total]
          from {Item Ledger Entry} e
          join {Item} i on i.[No.] = e.[Item No.]
         where e.[Open] = 1 and e.[Remaining Quantity] < 0
           and exists (select 1 from {Posted Item} p where p.[No.] = e.[Item No.])) s;

-- Where ranges meet.
delete from {Stock Match};

-- So much of the one goes to the other.
insert into {Stock Match} ([Inbound], [Outbound], [Quantity], [Posting Date], [Average])
select i.[Entry No.], o.[Entry No.],
       case when i.[To] < o.[To] then i.[To] else o.[To] end - case when i.[From] > o.[From] then i.[From] else o.[From] end,
       case when i.[Posting Date] > o.[Posting Date] then i.[Posting Date] else o.[Posting Date] end, o.[Average]
  from {Stock In} i
  join {Stock Out} o on o.[Item No.] = i.[Item No.] and o.[Location Code] = i.[Location Code]
   and o.[Serial No.] = i.[Serial No.] and o.[Lot No.] = i.[Lot No.]
   and o.[From] < i.[To] and i.[From] < o.[To];

-- An application for each receipt of this posting, and for each match.
insert into {Item Application Entry} ([Entry No.], [Item Ledger Entry No.], [Inbound Item Entry No.],
       [Outbound Item Entry No.], [Quantity], [Posting Date], [Output Completely Invd. Date], [Cost Application],
       [Item No.], [Location Code], [Created By User])
select (select coalesce(max(x.[Entry No.]), 0) from {Item Application Entry} x)
         + row_number() over (order by a.[Rank], a.[Item Ledger Entry No.], a.[Inbound Item Entry No.]),
       a.[Item Ledger Entry No.], a.[Inbound Item Entry No.], a.[Outbound Item Entry No.], a.[Quantity],
       a.[Posting Date], a.[Posting Date], a.[Cost Application], e.[Item No.], e.[Location Code], :user
  from (select 1 as [Rank], l.[Entry No.] as [Item Ledger Entry No.], l.[Entry No.] as [Inbound Item Entry No.],
               0 as [Outbound Item Entry No.], l.[Quantity] as [Quantity], l.[Posting Date] as [Posting Date],
               1 as [Cost Application]
          from {Item Posting} l where l.[Quantity] > 0
        union all
        select 2, m.[Outbound], m.[Inbound], m.[Outbound], -m.[Quantity], m.[Posting Date], 1 - m.[Average]
          from {Stock Match} m) a
  join {Item Ledger Entry} e on e.[Entry No.] = a.[Item Ledger Entry No.];

-- What each entry gives or takes by that.
delete from {Stock Change};

-- Summed up first: a large company has hundreds of thousands of entries.
insert into {Stock Change} ([Entry No.], [Quantity], [Adjust])
select c.[Entry No.], sum(c.[Quantity]), max(c.[Adjust])
  from (select m.[Inbound] as [Entry No.], -m.[Quantity] as [Quantity],
               case when m.[Average] = 0 then 1 else 0 end as [Adjust]
          from {Stock Match} m
        union all
        select m.[Outbound], m.[Quantity], 0 from {Stock Match} m) c
 group by c.[Entry No.];

-- What is taken is no longer there.
update {Item Ledger Entry}
   set [Remaining Quantity] = [Remaining Quantity]
         + (select c.[Quantity] from {Stock Change} c where c.[Entry No.] = {Item Ledger Entry}.[Entry No.]),
       [Applied Entry to Adjust] = case when (select c.[Adjust] from {Stock Change} c
                                               where c.[Entry No.] = {Item Ledger Entry}.[Entry No.]) = 1
                                        then 1 else [Applied Entry to Adjust] end
 where exists (select 1 from {Stock Change} c where c.[Entry No.] = {Item Ledger Entry}.[Entry No.]);

-- Nothing left is not open.
update {Item Ledger Entry} set [Open] = 0 where [Remaining Quantity] = 0 and [Open] = 1;
