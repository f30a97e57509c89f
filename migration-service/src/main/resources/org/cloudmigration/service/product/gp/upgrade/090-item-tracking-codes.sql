-- Item tracking codes
-- switch: Migrate Inventory Module

-- Lots and serial numbers are tracked wherever items come in or go out.
-- only new rows
insert into {Item Tracking Code} ([Code], [Description], [Lot Specific Tracking], [Lot Purchase Inbound Tracking],
       [Lot Purchase Outbound Tracking], [Lot Sales Inbound Tracking], [Lot Sales Outbound Tracking],
       [Lot Pos. Adjmt. Inb. Tracking], [Lot Pos. Adjmt. Outb. Tracking], [Lot Neg. Adjmt. Inb. Tracking],
       [Lot Neg. Adjmt. Outb. Tracking], [Lot Transfer Tracking], [SN Specific Tracking], [SN Purchase Inbound Tracking],
       [SN Purchase Outbound Tracking], [SN Sales Inbound Tracking], [SN Sales Outbound Tracking],
       [SN Pos. Adjmt. Inb. Tracking], [SN Pos. Adjmt. Outb. Tracking], [SN Neg. Adjmt. Inb. Tracking],
       [SN Neg. Adjmt. Outb. Tracking], [SN Transfer Tracking])
select 'LOT', 'LOT NUMBERS', 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
union all
select 'SERIAL', 'SERIAL NUMBERS', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1;

-- include: parts/configuration

-- Item tracking codes are done.
update {GP Configuration} set [Item Tracking Codes Created] = 1;
