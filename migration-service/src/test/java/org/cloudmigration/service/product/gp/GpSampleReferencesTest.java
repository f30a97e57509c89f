package org.cloudmigration.service.product.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that names another row finds it, whatever the scale. */
class GpSampleReferencesTest {

  @ParameterizedTest
  @CsvSource({
    "RM00102, CUSTNMBR, RM00101, CUSTNMBR",
    "RM00103, CUSTNMBR, RM00101, CUSTNMBR",
    "RM20101, CUSTNMBR, RM00101, CUSTNMBR",
    "RM20101, PYMTRMID, SY03300, PYMTRMID",
    "RM20201, APFRDCNM, RM30101, DOCNUMBR",
    "RM20201, APTODCNM, RM20101, DOCNUMBR",
    "RM30201, APFRDCNM, RM30101, DOCNUMBR",
    "RM30201, APTODCNM, RM30101, DOCNUMBR",
    "PM00200, PYMTRMID, SY03300, PYMTRMID",
    "PM00300, VENDORID, PM00200, VENDORID",
    "PM20000, VENDORID, PM00200, VENDORID",
    "PM10200, VCHRNMBR, PM20000, VCHRNMBR",
    "PM10200, APTVCHNM, PM30200, VCHRNMBR",
    "PM30300, VCHRNMBR, PM30200, VCHRNMBR",
    "SY06000, CustomerVendor_ID, PM00200, VENDORID",
    "SY06000, CURNCYID, MC40200, CURNCYID",
    "IV00101, UOMSCHDL, IV40201, UOMSCHDL",
    "IV00101, ITMCLSCD, IV40400, ITMCLSCD",
    "IV00104, ITEMNMBR, IV00101, ITEMNMBR",
    "IV00104, CMPTITNM, IV00101, ITEMNMBR",
    "IV00105, CURNCYID, MC40200, CURNCYID",
    "IV10200, ITEMNMBR, IV00101, ITEMNMBR",
    "IV10200, TRXLOCTN, IV40700, LOCNCODE",
    "IV30300, ITEMNMBR, IV00101, ITEMNMBR",
    "POP10100, VENDORID, PM00200, VENDORID",
    "POP10110, PONUMBER, POP10100, PONUMBER",
    "POP10500, PONUMBER, POP10100, PONUMBER",
    "POP10500, ITEMNMBR, POP10110, ITEMNMBR",
    "POP30300, VENDORID, PM00200, VENDORID",
    "POP30310, POPRCTNM, POP30300, POPRCTNM",
    "POP30310, ITEMNMBR, IV00101, ITEMNMBR",
    "SOP30200, CUSTNMBR, RM00101, CUSTNMBR",
    "SOP30300, ITEMNMBR, IV00101, ITEMNMBR",
    "SOP10201, SOPNUMBE, SOP30200, SOPNUMBE",
    "IV30400, DOCNUMBR, IV30200, DOCNUMBR",
    "CM20200, CHEKBKID, CM00100, CHEKBKID",
    "CM20600, CMFRMRECNUM, CM20200, CMRECNUM",
    "CM20600, CMTORECNUM, CM20200, CMRECNUM",
    "CM00100, BANKID, SY04100, BANKID",
    "GL00103, DSTINDX, GL00100, ACTINDX",
    "GL00104, BDNINDX, GL00100, ACTINDX",
    "GL20000, ACTINDX, GL00100, ACTINDX",
    "SY01100, ACTINDX, GL00100, ACTINDX"
  })
  void noRowNamesWhatIsNotThere(String from, String column, String to, String target) {
    for (int scale : List.of(1, 3)) {
      Set<Object> present = values(scale, to, target);
      present.add("");
      assertThat(present).as("scale %d", scale).containsAll(values(scale, from, column));
    }
  }

  @ParameterizedTest
  @CsvSource({"IV00200, 11", "IV00300, 2"})
  void trackedPiecesComeWithAReceipt(String name, int atLeast) {
    Table receipts = CollectedSample.ofScale(3).table(CollectedSample.COMPANY, "IV10200");
    Set<List<Object>> present = new HashSet<>();
    for (List<?> row : receipts.rows()) {
      present.add(receipt(receipts, row, "TRXLOCTN"));
    }
    Table pieces = CollectedSample.ofScale(3).table(CollectedSample.COMPANY, name);
    assertThat(pieces.rows()).hasSizeGreaterThanOrEqualTo(atLeast);
    for (List<?> row : pieces.rows()) {
      assertThat(present).contains(receipt(pieces, row, "LOCNCODE"));
    }
  }

  private static List<Object> receipt(Table table, List<?> row, String site) {
    return List.of(
        table.value(row, "ITEMNMBR"),
        table.value(row, site),
        table.value(row, "DATERECD"),
        table.value(row, "RCTSEQNM"),
        table.value(row, "QTYTYPE"));
  }

  private static Set<Object> values(int scale, String name, String column) {
    Table table = CollectedSample.ofScale(scale).table(CollectedSample.COMPANY, name);
    Set<Object> values = new HashSet<>();
    table.rows().forEach(row -> values.add(table.value(row, column)));
    return values;
  }
}
