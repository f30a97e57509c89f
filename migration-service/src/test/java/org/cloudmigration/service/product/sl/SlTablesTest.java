package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.product.ProductCatalogue;
import org.cloudmigration.service.product.SourceTable;
import org.cloudmigration.service.product.SourceTable.Scope;
import org.cloudmigration.service.product.TablesAreDescribed;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the folder says about SL's tables. */
class SlTablesTest implements TablesAreDescribed {

  private final DynamicsSl product = new DynamicsSl();

  @Override
  public Product product() {
    return product;
  }

  @Test
  void productIsTheOneOfTheApi() {
    assertThat(product.id()).isEqualTo("DynamicsSL");
    assertThat(product.displayName()).isEqualTo("Dynamics SL");
    assertThat(product.appId()).isEqualTo(UUID.fromString("237981b4-9e3c-437c-9b92-988aae978e8f"));
    assertThat(product.systemDatabase()).isEqualTo("SLSYSTEM");
    assertThat(product.sources()).doesNotContain(SqlServerType.AZURE_SQL);
  }

  @Test
  void theCatalogueListsItBesideTheOthers() {
    ProductCatalogue catalogue = new ProductCatalogue(List.of(product, new DynamicsGp()));
    assertThat(catalogue.products())
        .extracting(Product::id)
        .containsExactly("DynamicsGP", "DynamicsSL");
  }

  @Test
  void allTablesThatAreReplicatedAreThere() {
    assertThat(product.sourceTables()).hasSize(60);
    assertThat(product.sourceTables())
        .extracting(SourceTable::stagingTable)
        .allMatch(name -> name.startsWith("SL "))
        .contains("SL Account", "SL ARDoc Buffer", "SL SOShipHeader", "SL Terms");
    assertThat(product.sourceTables())
        .extracting(SourceTable::stagingId)
        .doesNotHaveDuplicates()
        .allMatch(id -> id > 47_000 && id < 47_200);
  }

  @Test
  void everyTableStandsInApplicationDatabases() {
    assertThat(product.sourceTables()).allMatch(table -> table.scope() == Scope.COMPANY);
  }

  @Test
  void textsArePaddedAmountsAreFloatsAndDatesAreDateTimesAsInEveryDatabaseOfSl() {
    assertThat(product.sourceTables())
        .flatExtracting(table -> table.definition().columns())
        .extracting(column -> column.type().kind())
        .containsOnly(Kind.CHAR, Kind.INT, Kind.FLOAT, Kind.DATETIME);
  }

  /** The snapshot copies every column of these, so that none may be missing. */
  @ParameterizedTest
  @CsvSource({
    "GLSetup, 101",
    "GLTran, 76",
    "Batch, 71",
    "APDoc, 128",
    "APTran, 125",
    "APAdjust, 52",
    "ARDoc, 125",
    "ARTran, 109",
    "ARAdjust, 50",
    "SOHeader, 193",
    "SOLine, 133",
    "SOShipHeader, 219",
    "SOShipLine, 137",
    "SOType, 75",
    "INTran, 122",
    "LotSerT, 62",
    "POTran, 128",
    "POReceipt, 72",
    "PurOrdDet, 136",
    "PurchOrd, 129"
  })
  void tablesOfTheSnapshotAreWhole(String table, int columns) {
    assertThat(columns(table)).hasSize(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "Account, AcctType, CHAR, 2",
    "AcctHist, PtdBal12, FLOAT, 0",
    "FlexDef, SegLength07, INT, 0",
    "GLSetup, FiscalPerEnd12, CHAR, 4",
    "ARDoc, DocDate, DATETIME, 0",
    "ARDoc, CpnyID, CHAR, 10",
    "LotSerMst, ExpDate, DATETIME, 0",
    "SOType, SlsSub, CHAR, 31",
    "PJPent, pjt_entity, CHAR, 32",
    "PurOrdDet, LineRef, CHAR, 5"
  })
  void columnsHaveTheTypeThatSlGaveThem(String table, String column, Kind kind, int length) {
    assertThat(columns(table)).contains(Column.notNull(column, new ColumnType(kind, length, 0)));
  }
}
