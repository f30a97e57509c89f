-- What was booked
select @account_no(a.[ACCT]) as [Account], @year(e.[BOOKED]) as [Year], e.[AMOUNT] as [Amount]
  from {AB ENTRY} e join {AB ACCOUNT} a on a.[ID] = e.[ACCOUNT]
