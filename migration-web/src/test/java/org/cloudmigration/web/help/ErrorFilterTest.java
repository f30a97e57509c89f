package org.cloudmigration.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.error.ErrorEntry;
import org.cloudmigration.service.error.ErrorKind;
import org.junit.jupiter.api.Test;

class ErrorFilterTest {

  private static List<String> found(String text, ErrorKind kind, String product) {
    ErrorFilter filter = new ErrorFilter(text, kind, product);
    return ErrorCatalogue.SHIPPED.entries().stream()
        .filter(filter::matches)
        .map(ErrorEntry::code)
        .toList();
  }

  @Test
  void nothingAskedFindsAll() {
    assertThat(found(" ", null, "")).hasSameSizeAs(ErrorCatalogue.SHIPPED.entries());
  }

  @Test
  void wordsAreFoundInAnyOrderAndCase() {
    assertThat(found("LEVEL compatibility", null, "")).contains("50001").doesNotContain("50003");
    assertThat(found("50018", null, "")).containsExactly("50018", "50018", "50018");
    assertThat(found("level zebra", null, "")).isEmpty();
  }

  @Test
  void aPastedRawTextFindsItsNumber() {
    String raw = "ErrorCode=SqlOperationFailed,Message=x,SqlErrorNumber=50001,Class=16,";
    assertThat(found(raw, null, "")).containsExactly("50001");
    assertThat(new ErrorFilter(raw, null, "").pasted()).isPresent();
    assertThat(new ErrorFilter("compatibility", null, "").pasted()).isEmpty();
  }

  @Test
  void aProductHasItsOwnCodesAndThoseOfAll() {
    assertThat(found("", null, "DynamicsSL")).contains("60001", "50010").doesNotContain("50004");
    assertThat(found("", ErrorKind.WARNING, "DynamicsBC")).contains("50004", "EDITION");
  }

  @Test
  void theAddressHoldsWhatIsSearchedButNoPastedText() {
    ErrorFilter filter = new ErrorFilter("a & b", ErrorKind.REFUSAL, "DynamicsGP");
    assertThat(ErrorFilter.of(QueryParameters.fromString(filter.toQuery().getQueryString())))
        .isEqualTo(filter);
    assertThat(new ErrorFilter("x".repeat(500), null, "").toQuery().getParameters()).isEmpty();
    assertThat(ErrorFilter.of(QueryParameters.fromString("kind=none"))).isEqualTo(ErrorFilter.NONE);
  }
}
