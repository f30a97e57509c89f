package org.cloudmigration.web.setup;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** All that was chosen in the guide, on one glance. */
final class SetupSummary extends Div {

  private static final long serialVersionUID = 1L;
  private static final int COMPANIES_NAMED = 5;

  SetupSummary(GuideState state, Formats formats) {
    GuideView guide = state.guide();
    Facts facts = new Facts().fact("Product", state.productName());
    if (state.hasConnection()) {
      facts
          .fact("Source", GuideWords.of(guide.sqlServerType()))
          .fact("Connection", guide.connection());
    }
    if (!guide.outline().tables().isEmpty()) {
      facts
          .fact("Company table", guide.outline().companyTable())
          .fact("Tables", formats.number(guide.outline().tables().size()));
    }
    if (guide.certificateTrusted()) {
      facts.fact("Server certificate", StatusMark.of("Trusted without proof", Tone.BAD));
    }
    guide
        .certificates()
        .certificates()
        .forEach(
            each ->
                facts.fact(
                    "Server certificate",
                    each.subject() + ", uploaded, valid until " + formats.time(each.validUntil())));
    if (guide.runtime() != null) {
      facts.fact("Integration runtime", guide.runtime().name());
    }
    if (!guide.dataFactory().isBlank()) {
      facts.fact("Data factory", guide.dataFactory());
    }
    facts.fact("Companies", names(state.chosen(), formats));
    add(facts);
  }

  private static String names(List<CompanyView> companies, Formats formats) {
    String first =
        companies.stream()
            .limit(COMPANIES_NAMED)
            .map(CompanyView::name)
            .collect(Collectors.joining(", "));
    int more = companies.size() - COMPANIES_NAMED;
    return more > 0 ? first + " and " + formats.number(more) + " more" : first;
  }
}
