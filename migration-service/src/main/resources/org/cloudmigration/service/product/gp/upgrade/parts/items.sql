-- Items that are to be kept

-- Kits, inactive and discontinued items come if they are wanted. Of items whose numbers are the same in
-- the first twenty characters the first is kept.
-- if: Migrate Inventory Module
insert into {Staged Item} ([ITEMNMBR], [No.], [First], [Description], [Short Name], [Kind], [Costing Method],
       [Current Cost], [Standard Cost], [Ship Weight], [Item Tracking Code], [Inactive], [Base Unit], [Purchase Unit],
       [Unit List Price], [ITMCLSCD], [Class])
select i.[ITEMNMBR], left(i.[ITEMNMBR], 20),
       case when row_number() over (partition by @code(left(i.[ITEMNMBR], 20)) order by @exact(i.[ITEMNMBR])) = 1
            then 1 else 0 end,
       left(rtrim(i.[ITEMDESC]), 50),
       case when :{Item Desc. 2 Source} = 'Generic Description' then rtrim(i.[ITMGEDSC]) else rtrim(i.[ITMSHNAM]) end,
       case when i.[ITEMTYPE] in (1, 2) then 0 when i.[ITEMTYPE] = 3 then 2 else 1 end,
       case i.[VCTNMTHD] when 2 then {Costing Method::LIFO} when 3 then {Costing Method::Average}
            when 4 then {Costing Method::Standard} when 5 then {Costing Method::Standard}
            else {Costing Method::FIFO} end,
       i.[CURRCOST], i.[STNDCOST], i.[ITEMSHWT] / 100.0,
       case i.[ITMTRKOP] when 2 then 'SERIAL' when 3 then 'LOT' else '' end,
       case when i.[ITEMTYPE] = 2 then 1 else i.[INACTIVE] end, @trim(u.[BASEUOFM]), @trim(i.[PRCHSUOM]),
       coalesce((select min(p.[LISTPRCE]) from {GP IV00105} p join {GP MC40000} m on m.[FUNLCURR] = p.[CURNCYID]
                  where p.[ITEMNMBR] = i.[ITEMNMBR]), 0),
       i.[ITMCLSCD], coalesce(k.[ITMCLSCD], '')
  from {GP IV00101} i
  left join {GP IV40201} u on u.[UOMSCHDL] = i.[UOMSCHDL]
  left join {GP IV40400} k on k.[ITMCLSCD] = i.[ITMCLSCD] and i.[ITMCLSCD] <> ''
 where @keeps_item(i.[ITEMTYPE], i.[INACTIVE]) = 1 and i.[ITEMNMBR] <> '';
