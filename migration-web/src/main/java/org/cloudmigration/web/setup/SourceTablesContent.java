package org.cloudmigration.web.setup;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.CompanyToken;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.OutlineInput;
import org.cloudmigration.web.shell.FieldErrors;

/** Which table lists the companies, and which tables are copied. */
final class SourceTablesContent extends StepContent {

  private static final long serialVersionUID = 1L;

  private final transient GuideDesk desk;
  private final TextField schema = new TextField("Schema");
  private final TextField companies = new TextField("Company table");
  private final NamedTables tables = new NamedTables(this::inputChanged);
  private final FieldErrors errors =
      new FieldErrors(Map.of("sourceSchema", schema, "companyTableName", companies));
  private boolean filled;

  SourceTablesContent(GuideDesk desk) {
    this.desk = desk;
    schema.setHelperText("Holds the company table and all tables below.");
    companies.setHelperText(
        "Has a row for each company: a column Name of at most 30 characters, and a column Display"
            + " Name.");
    Stream.of(schema, companies)
        .forEach(
            field -> {
              field.setValueChangeMode(ValueChangeMode.EAGER);
              field
                  .getElement()
                  .setAttribute("autocomplete", "off")
                  .setAttribute("spellcheck", "false");
            });
    Stream.<HasValue<?, ?>>of(schema, companies)
        .forEach(field -> field.addValueChangeListener(change -> inputChanged()));
    goOnWithEnter(schema, companies);
    Div form = new Div(schema, companies);
    form.addClassName("form");
    Paragraph meaning =
        new Paragraph(
            new Text("Where each company has a table of its own, write "),
            new Code(CompanyToken.TOKEN),
            new Text(" in the place of its Name; the characters "),
            new Code(". \" \\ / ' % ] ["),
            new Text(
                " in it become underscores. A table per company without it is copied whole into every"
                    + " company; one per database is copied once."));
    add(form, new H3("Tables to copy"), meaning, tables);
  }

  @Override
  void show(GuideState state, boolean editable) {
    if (!filled || !editable) {
      filled = true;
      fill(state.guide());
    }
    schema.setVisible(seesOneDatabase(state.guide().sqlServerType()));
    schema.setReadOnly(!editable);
    companies.setReadOnly(!editable);
    tables.setEditable(editable);
  }

  private void fill(GuideView guide) {
    schema.setValue(guide.outline().schema());
    companies.setValue(guide.outline().companyTable());
    tables.setValue(guide.outline().tables());
  }

  /** Elsewhere the tables are in the schema that everybody uses. */
  private static boolean seesOneDatabase(SqlServerType type) {
    return type == SqlServerType.POSTGRESQL || type == SqlServerType.EMBEDDED;
  }

  @Override
  Optional<String> whyNotNext() {
    if (companies.isEmpty()) {
      return Optional.of("Enter the company table.");
    }
    return tables.value().isEmpty() ? Optional.of("Name at least one table.") : Optional.empty();
  }

  @Override
  void next() {
    errors.clear();
    tables.clearErrors();
    OutlineInput input =
        new OutlineInput(
            schema.isVisible() ? schema.getValue() : "", companies.getValue(), tables.value());
    desk.commands()
        .forward(() -> desk.guides().nameTables(desk.environment(), input), this::showAtField);
  }

  private boolean showAtField(InvalidInputException refused) {
    return errors.show(refused) || tables.show(refused);
  }
}
