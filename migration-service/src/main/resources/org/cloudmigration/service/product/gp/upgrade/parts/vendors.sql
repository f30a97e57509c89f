-- Vendors that are to be kept

-- Temporary vendors come if they are wanted, or needed by open orders or documents.
insert into {Staged Vendor} ([VENDORID], [No.], [Has Orders], [Has Documents])
select v.[VENDORID], v.[VENDORID], v.[Orders], v.[Documents]
  from (select p.[VENDORID], p.[VENDSTTS],
               case when p.[VENDSTTS] = 3 and :{Migrate Temporary Vendors} = 0 then @vendor_has_orders(p.[VENDORID])
                    else 0 end as [Orders],
               case when p.[VENDSTTS] = 3 and :{Migrate Temporary Vendors} = 0 then @vendor_has_documents(p.[VENDORID])
                    else 0 end as [Documents]
          from {GP PM00200} p
         where @keeps_vendor(p.[VENDSTTS]) = 1 and p.[VENDORID] <> '') v
 where :{Migrate Temporary Vendors} = 1 or v.[VENDSTTS] <> 3 or v.[Orders] = 1 or v.[Documents] = 1;
