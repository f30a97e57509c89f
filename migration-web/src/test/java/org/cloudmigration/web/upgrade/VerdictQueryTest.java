package org.cloudmigration.web.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.RowList;
import org.junit.jupiter.api.Test;

/**
 * What is chosen on the page of validation tests is what is asked for, and stands in its address.
 */
class VerdictQueryTest {

  private static boolean shows(VerdictQuery query, TestOutcome outcome) {
    Map<String, Object> row =
        Map.of(
            "companyName",
            "ONE",
            "testCode",
            "CUSTOMERNAME",
            "entity",
            "Customer",
            "description",
            "Name",
            "result",
            VerdictQuery.word(outcome));
    return holds(query.tests(), row);
  }

  private static boolean holds(Condition condition, Map<String, Object> row) {
    return new RowList<>(List.of(row), Map::get).count(condition) == 1;
  }

  private static VerdictQuery query(String company, TestOutcome result, String text, boolean all) {
    return new VerdictQuery(company, result, "", text, all);
  }

  @Test
  void whatHasPassedIsHiddenUnlessItIsAskedFor() {
    assertThat(shows(query("", null, "", false), TestOutcome.PASSED)).isFalse();
    assertThat(shows(query("", null, "", false), TestOutcome.NOT_MADE)).isFalse();
    assertThat(shows(query("", null, "", false), TestOutcome.FAILED)).isTrue();
    assertThat(shows(query("", null, "", false), TestOutcome.IGNORED)).isTrue();
    assertThat(shows(query("", null, "", true), TestOutcome.PASSED)).isTrue();
    assertThat(shows(query("", TestOutcome.PASSED, "", false), TestOutcome.PASSED)).isTrue();
    assertThat(shows(query("", TestOutcome.NOT_MADE, "", false), TestOutcome.NOT_MADE)).isTrue();
    assertThat(shows(query("", TestOutcome.PASSED, "", true), TestOutcome.FAILED)).isFalse();
  }

  @Test
  void companyAndWordsNarrowTheList() {
    assertThat(shows(query("ONE", null, "", false), TestOutcome.FAILED)).isTrue();
    assertThat(shows(query("TWO", null, "", false), TestOutcome.FAILED)).isFalse();
    assertThat(shows(query("", null, "customer", false), TestOutcome.FAILED)).isTrue();
    assertThat(shows(query("", null, " NAME ", false), TestOutcome.FAILED)).isTrue();
    assertThat(shows(query("", null, "vendor", false), TestOutcome.FAILED)).isFalse();
  }

  @Test
  void differencesAreThoseOfATestAndNoOtherFindings() {
    Condition of = new VerdictQuery("", null, "CUSTOMERNAME", "", false).differences("");
    assertThat(holds(of, Map.of("testCode", "CUSTOMERNAME"))).isTrue();
    assertThat(holds(of, Map.of("testCode", "CUSTOMERCITY"))).isFalse();
    Condition all = query("", null, "", false).differences("");
    assertThat(holds(all, Map.of("testCode", ""))).isFalse();
  }

  @Test
  void anAddressKeepsWhatIsChosen() {
    var chosen = new VerdictQuery("ONE", TestOutcome.FAILED, "CUSTOMERNAME", "", false);
    var location = ValidationNavigation.location("Sandbox", chosen);
    assertThat(location.getPathWithQueryParameters())
        .isEqualTo("validation/Sandbox/ONE?result=FAILED&test=CUSTOMERNAME");
    assertThat(
            ValidationNavigation.query(
                new RouteParameters("company", "ONE"), location.getQueryParameters()))
        .isEqualTo(chosen);
  }

  @Test
  void anAddressThatMakesNoSenseShowsTheUsualList() {
    var nonsense = new QueryParameters(Map.of("result", List.of("perhaps")));
    assertThat(ValidationNavigation.query(RouteParameters.empty(), nonsense))
        .isEqualTo(query("", null, "", false));
  }
}
