-- Item tracking codes
-- switch: Migrate Inventory Module

-- Lots and serial numbers are tracked wherever items come in or go out, or only where they are used.
-- only new rows
insert into {Item Tracking Code} ([Code], [Description], [Man. Expir. Date Entry Reqd.],
       [Lot Specific Tracking], [Lot Purchase Inbound Tracking], [Lot Purchase Outbound Tracking],
       [Lot Sales Inbound Tracking], [Lot Sales Outbound Tracking], [Lot Pos. Adjmt. Inb. Tracking],
       [Lot Pos. Adjmt. Outb. Tracking], [Lot Neg. Adjmt. Inb. Tracking], [Lot Neg. Adjmt. Outb. Tracking],
       [Lot Transfer Tracking], [Lot Manuf. Inbound Tracking], [Lot Manuf. Outbound Tracking],
       [Lot Assembly Inbound Tracking], [Lot Assembly Outbound Tracking], [SN Specific Tracking],
       [SN Purchase Inbound Tracking], [SN Purchase Outbound Tracking], [SN Sales Inbound Tracking],
       [SN Sales Outbound Tracking], [SN Pos. Adjmt. Inb. Tracking], [SN Pos. Adjmt. Outb. Tracking],
       [SN Neg. Adjmt. Inb. Tracking], [SN Neg. Adjmt. Outb. Tracking], [SN Transfer Tracking],
       [SN Manuf. Inbound Tracking], [SN Manuf. Outbound Tracking], [SN Assembly Inbound Tracking],
       [SN Assembly Outbound Tracking])
select t.[Code], t.[Description], t.[Expires],
       t.[Lot], t.[Lot], t.[Lot], t.[Lot], t.[Lot Outbound], t.[Lot], t.[Lot Outbound], t.[Lot], t.[Lot Outbound],
       t.[Lot], t.[Lot], t.[Lot Outbound], t.[Lot], t.[Lot Outbound], t.[SN], t.[SN], t.[SN], t.[SN], t.[SN Outbound],
       t.[SN], t.[SN Outbound], t.[SN], t.[SN Outbound], t.[SN], t.[SN], t.[SN Outbound], t.[SN], t.[SN Outbound]
  from (select 'LOTRCVDEXP' as [Code], 'Lot When Received, Expiration' as [Description], 1 as [Expires],
               1 as [Lot], 1 as [Lot Outbound], 0 as [SN], 0 as [SN Outbound]
        union all select 'LOTRCVD', 'Lot When Received', 0, 1, 1, 0, 0
        union all select 'LOTUSED', 'Lot When Used', 0, 0, 1, 0, 0
        union all select 'SERRCVDEXP', 'SN When Received, Expiration', 1, 0, 0, 1, 1
        union all select 'SERRCVD', 'SN When Received', 0, 0, 0, 1, 1
        union all select 'SERUSED', 'SN When Used', 0, 0, 0, 0, 1) t;

-- include: parts/configuration

-- Item tracking codes are done.
update {SL Migration Config} set [Item Tracking Codes Created] = 1;
