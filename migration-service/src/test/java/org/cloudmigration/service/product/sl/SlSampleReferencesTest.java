package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that names another row finds it, unless the sample is there to show what happens then. */
class SlSampleReferencesTest {

  @ParameterizedTest
  @CsvSource({
    "AcctHist, Acct, Account, Acct",
    "GLTran, BatNbr, Batch, BatNbr",
    "GLTran, Acct, Account, Acct",
    "Customer, ClassId, CustClass, ClassId",
    "CustClass, ARAcct, Account, Acct",
    "SOAddress, CustId, Customer, CustId",
    "ARDoc, CustId, Customer, CustId",
    "ARDoc, BatNbr, Batch, BatNbr",
    "ARTran, RefNbr, ARDoc, RefNbr",
    "ARAdjust, AdjdRefNbr, ARDoc, RefNbr",
    "Vendor, ClassID, VendClass, ClassID",
    "VendClass, APAcct, Account, Acct",
    "POAddress, VendId, Vendor, VendId",
    "APDoc, VendId, Vendor, VendId",
    "APDoc, BatNbr, Batch, BatNbr",
    "APTran, RefNbr, APDoc, RefNbr",
    "Inventory, ClassID, ProductClass, ClassID",
    "InventoryADG, InvtID, Inventory, InvtID",
    "INUnit, InvtId, Inventory, InvtID",
    "ItemSite, InvtID, Inventory, InvtID",
    "ItemSite, SiteID, Site, SiteId",
    "ItemCost, InvtID, Inventory, InvtID",
    "LotSerMst, InvtID, Inventory, InvtID",
    "LotSerT, LotSerNbr, LotSerMst, LotSerNbr",
    "INTran, InvtID, Inventory, InvtID",
    "PurchOrd, VendID, Vendor, VendId",
    "PurOrdDet, PONbr, PurchOrd, PONbr",
    "PurOrdDet, PurAcct, Account, Acct",
    "POReceipt, PONbr, PurchOrd, PONbr",
    "POTran, RcptNbr, POReceipt, RcptNbr",
    "SOHeader, CustID, Customer, CustId",
    "SOHeader, SOTypeID, SOType, SOTypeID",
    "SOLine, OrdNbr, SOHeader, OrdNbr",
    "SOLine, InvtID, Inventory, InvtID",
    "SOShipHeader, OrdNbr, SOHeader, OrdNbr",
    "SOShipLine, ShipperID, SOShipHeader, ShipperID",
    "CashAcct, BankAcct, Account, Acct",
    "CashAcct, AddrID, Address, AddrId",
    "CashSumD, BankAcct, CashAcct, BankAcct",
    "PJEmpPjt, employee, PJEmploy, employee",
    "PJEQRate, equip_id, PJEquip, equip_id",
    "PJProj, customer, Customer, CustId",
    "PJPent, project, PJProj, project",
    "PJAddr, addr_key, PJProj, project"
  })
  void whatIsNamedIsThere(String table, String column, String other, String otherColumn) {
    for (int scale : new int[] {1, 5}) {
      CollectedSample sample = CollectedSample.ofScale(scale);
      Set<String> known = new HashSet<>(values(sample.table(other), otherColumn));
      known.add("");
      if (table.equals("ARAdjust")) {
        known.add("OTHER");
      }
      assertThat(values(sample.table(table), column)).as("scale %s", scale).isSubsetOf(known);
    }
  }

  private static List<String> values(Table table, String column) {
    return table.rows().stream().map(row -> table.text(row, column)).distinct().toList();
  }
}
