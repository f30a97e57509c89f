package org.cloudmigration.service.product.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;
import org.cloudmigration.service.product.TablesAreDescribed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the folder says about GP's tables. */
class GpTablesTest implements TablesAreDescribed {

  private final DynamicsGp product = new DynamicsGp();

  @Override
  public Product product() {
    return product;
  }

  @Test
  void productIsTheOneOfTheApi() {
    assertThat(product.id()).isEqualTo("DynamicsGP");
    assertThat(product.displayName()).isEqualTo("Dynamics GP");
    assertThat(product.appId()).isEqualTo(UUID.fromString("feeb3504-556e-4790-b28d-a2b9ce302d81"));
    assertThat(product.systemDatabase()).isEqualTo("DYNAMICS");
  }

  @Test
  void allTablesThatTheUpgradeReadsAreThere() {
    assertThat(product.sourceTables()).hasSize(64);
    assertThat(product.sourceTables())
        .extracting(SourceTable::stagingTable)
        .contains("GP GL00100", "GP Customer Address", "GPRMHist", "GP Payment Terms");
  }

  @Test
  void currenciesAloneAreInTheSystemDatabase() {
    assertThat(product.sourceTables())
        .filteredOn(table -> table.scope() == Scope.SYSTEM)
        .extracting(SourceTable::name)
        .containsExactly("MC40200");
  }

  @Test
  void datesAreDateTimesAsInEveryDatabaseOfGp() {
    assertThat(product.sourceTables())
        .flatExtracting(table -> table.definition().columns())
        .extracting(column -> column.type().kind())
        .containsOnly(
            Kind.CHAR,
            Kind.TEXT,
            Kind.TINYINT,
            Kind.SMALLINT,
            Kind.INT,
            Kind.DECIMAL,
            Kind.DATETIME);
  }

  @Test
  void columnsThatOnlyTheCopyHasAreNotReadFromTheSource() {
    assertThat(columns("SY03300")).extracting(Column::name).doesNotContain("PYMTRMID_New");
  }

  @ParameterizedTest
  @CsvSource({
    "RM20101, DOCNUMBR, CHAR, 21, 0",
    "RM30101, DOCNUMBR, CHAR, 21, 0",
    "RM30101, CUSTNMBR, CHAR, 15, 0",
    "POP10100, PONUMBER, CHAR, 17, 0",
    "POP10110, UOFM, CHAR, 9, 0",
    "SOP30200, CUSTNAME, CHAR, 65, 0",
    "SY03300, PYMTRMID, CHAR, 21, 0",
    "SY01200, INET1, CHAR, 201, 0",
    "SY01200, EmailToAddress, TEXT, 0, 0",
    "GL20000, OPENYEAR, SMALLINT, 0, 0",
    "GL20000, TRXDATE, DATETIME, 0, 0",
    "GL20000, DEX_ROW_ID, INT, 0, 0",
    "GL00100, ACTIVE, TINYINT, 0, 0",
    "IV30300, LNSEQNBR, DECIMAL, 19, 5",
    "CM20200, CMRECNUM, DECIMAL, 19, 5",
    "RM20201, APFRMEXRATE, DECIMAL, 19, 7",
    "POP10110, ORD, INT, 0, 0"
  })
  void columnsHaveTheTypeThatGpGaveThem(
      String table, String column, Kind kind, int length, int scale) {
    assertThat(columns(table))
        .contains(Column.notNull(column, new ColumnType(kind, length, scale)));
  }
}
