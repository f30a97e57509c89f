-- Orders that are open, of vendors that are there

-- Nothing of an earlier step counts.
delete from {Open Order};

-- Found once: many statements ask for them.
insert into {Open Order} ([PONUMBER])
select o.[PONUMBER]
  from {GP POP10100} o join {Vendor} v on v.[No.] = @code(o.[VENDORID])
 where @is_open_order(o.[POTYPE], o.[POSTATUS], o.[VENDORID]) = 1;
