package org.cloudmigration.web.company;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.web.shell.LiveUpdates;

/** The field to search companies with, and the companies found, read as they scroll into sight. */
public final class CompanySearch extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField text = new TextField();
  private final DataProvider<CompanyView, Void> data;

  public CompanySearch(CompanyService companies, LiveUpdates live, UUID environmentId) {
    addClassName("filters");
    text.setPlaceholder("Search");
    text.setAriaLabel("Search company");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    data =
        live.lazyData(
            query ->
                companies
                    .list(environmentId, text.getValue(), query.getOffset(), query.getLimit())
                    .stream(),
            query -> companies.count(environmentId, text.getValue()),
            CompanyView::id);
    text.addValueChangeListener(change -> data.refreshAll());
    add(text);
  }

  public DataProvider<CompanyView, Void> data() {
    return data;
  }
}
