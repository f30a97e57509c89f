-- What keeps an item journal line from being posted, and with it its batch

-- The item must be there and open.
-- only new rows
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 1,
       concat('Item ', l.[Item No.], case when i.[No.] is null then ' does not exist.'
              when i.[Blocked] = 1 then ' is blocked.' else ' has no base unit of measure.' end)
  from {Item Posting} l
  left join {Item} i on i.[No.] = l.[Item No.]
 where i.[No.] is null or i.[Blocked] = 1 or i.[Base Unit of Measure] = '';

-- It must lead to accounts, even if no cost is posted to them yet.
-- only new rows
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 2,
       case when l.[Gen. Prod. Posting Group] = '' then concat('Item ', l.[Item No.], ' has no Gen. Prod. Posting Group.')
            when l.[Inventory Posting Group] = '' then concat('Item ', l.[Item No.], ' has no Inventory Posting Group.')
            when g.[Gen. Prod. Posting Group] is null or g.[Inventory Adjmt. Account] = ''
            then concat('The General Posting Setup of product group ', l.[Gen. Prod. Posting Group],
                        ' has no Inventory Adjmt. Account.')
            else concat('The Inventory Posting Setup of group ', l.[Inventory Posting Group], ' at location “',
                        l.[Location Code], '” has no Inventory Account.') end
  from {Item Posting} l
  left join {General Posting Setup} g
    on g.[Gen. Bus. Posting Group] = '' and g.[Gen. Prod. Posting Group] = l.[Gen. Prod. Posting Group]
  left join {Inventory Posting Setup} s
    on s.[Location Code] = l.[Location Code] and s.[Invt. Posting Group Code] = l.[Inventory Posting Group]
 where l.[Gen. Prod. Posting Group] = '' or l.[Inventory Posting Group] = ''
    or g.[Gen. Prod. Posting Group] is null or g.[Inventory Adjmt. Account] = ''
    or s.[Location Code] is null or s.[Inventory Account] = '';

-- There must be a quantity and a day.
-- only new rows
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 3,
       concat('The line of item ', l.[Item No.], case when l.[Quantity] = 0 then ' has no quantity.'
              else ' has no posting date.' end)
  from {Item Posting} l where l.[Quantity] = 0 or l.[Posting Date] <= @no_date();

-- Serial and lot numbers make up the whole line.
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select j.[Journal Template Name], j.[Journal Batch Name], j.[Line No.], 4,
       concat('The serial and lot numbers of item ', j.[Item No.], ' do not add up to the quantity of the line.')
  from {Item Posting} l
  join {Item Journal Line} j
    on j.[Journal Template Name] = l.[Journal Template Name] and j.[Journal Batch Name] = l.[Journal Batch Name]
   and j.[Line No.] = l.[Line No.]
 group by j.[Journal Template Name], j.[Journal Batch Name], j.[Line No.], j.[Item No.], j.[Quantity]
having sum(abs(l.[Quantity])) <> abs(j.[Quantity]);

-- An item that is tracked needs its numbers.
-- only new rows
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 5,
       concat('Item ', l.[Item No.], ' is tracked, but a quantity has no ',
              case when c.[SN Specific Tracking] = 1 then 'serial' else 'lot' end, ' number.')
  from {Item Posting} l
  join {Item} i on i.[No.] = l.[Item No.]
  join {Item Tracking Code} c on c.[Code] = i.[Item Tracking Code]
 where (c.[SN Specific Tracking] = 1 and l.[Serial No.] = '') or (c.[Lot Specific Tracking] = 1 and l.[Lot No.] = '');

-- A serial number is one piece, and on hand once.
-- only new rows
insert into {Posting Fault} ([Journal Template Name], [Journal Batch Name], [Line No.], [Check], [Text])
select l.[Journal Template Name], l.[Journal Batch Name], l.[Line No.], 6,
       concat('Serial number ', l.[Serial No.], ' of item ', l.[Item No.], ' is not one piece, or is on hand already.')
  from (select x.*, row_number() over (partition by x.[Item No.], x.[Serial No.] order by x.[Id]) as [Occurrence]
          from {Item Posting} x where x.[Serial No.] <> '' and x.[Quantity] > 0) l
 where l.[Quantity] <> 1 or l.[Occurrence] > 1
    or exists (select 1 from {Item Ledger Entry} e where e.[Item No.] = l.[Item No.] and e.[Serial No.] = l.[Serial No.]
                and e.[Remaining Quantity] > 0);
