package org.cloudmigration.web.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.setup.CertificateUpload;
import org.cloudmigration.service.setup.ConnectionInput;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.ProductChoice;
import org.cloudmigration.web.shell.Banner;
import org.cloudmigration.web.shell.FieldErrors;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tone;

/** The fields of the connection step. A stored connection string is never sent to the page. */
final class ConnectionForm extends Div {

  private static final long serialVersionUID = 1L;

  private final RadioButtonGroup<SqlServerType> type = new RadioButtonGroup<>("Kind of source");
  private final PasswordField connection = new PasswordField("Connection string");
  private final Div hints = new Div();
  private final TextField runtime = new TextField("Integration runtime name");
  private final Checkbox trust =
      new Checkbox("Trust the server's certificate although nobody vouches for it");
  private final Banner distrust =
      new Banner(
          Tone.BAD,
          "Anybody between this server and the database could read along",
          "Better: upload the server's certificate. The choice stays marked red as long as it is in"
              + " force.");
  private final CertificateField certificate;
  private final FieldErrors errors;
  private transient GuideState state;

  ConnectionForm(
      Function<byte[], CertificateUpload> certificates, Formats formats, Runnable onInput) {
    addClassName("form");
    certificate =
        new CertificateField(
            certificates,
            formats,
            () -> {
              keepTrustSingle();
              onInput.run();
            });
    errors =
        new FieldErrors(
            Map.of(
                "sqlServerType",
                type,
                "sqlConnectionString",
                connection,
                "runtimeName",
                runtime,
                "serverCertificate",
                certificate));
    type.setItems(SqlServerType.values());
    type.setItemLabelGenerator(GuideWords::of);
    type.addValueChangeListener(change -> showFieldsOf(change.getValue()));
    connection.addClassName("connection-string");
    connection.setWidthFull();
    connection.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
    connection.setValueChangeMode(ValueChangeMode.EAGER);
    hints.addClassName("hints");
    runtime.setHelperText(
        "Empty for a new one. To use one that runs already, type its name as its configuration"
            + " manager shows it.");
    runtime.setValueChangeMode(ValueChangeMode.EAGER);
    trust.addValueChangeListener(
        change -> {
          distrust.setVisible(change.getValue());
          keepTrustSingle();
        });
    distrust.setVisible(false);
    Stream.<HasValue<?, ?>>of(type, connection, runtime, trust)
        .forEach(field -> field.addValueChangeListener(change -> onInput.run()));
    add(type, connection, hints, runtime, certificate, trust, distrust);
  }

  Component[] fields() {
    return new Component[] {type, connection, runtime, trust};
  }

  void show(GuideState now, boolean editable) {
    boolean first = state == null;
    state = now;
    Set<SqlServerType> possible =
        now.product()
            .map(product -> EnumSet.copyOf(product.sources()))
            .orElse(EnumSet.noneOf(SqlServerType.class));
    type.setItemEnabledProvider(possible::contains);
    type.setHelperText(whatIsNotPossible(now, possible));
    if (first || !editable) {
      fill(now.guide());
    }
    type.setReadOnly(!editable);
    connection.setReadOnly(!editable);
    connection.setVisible(editable);
    runtime.setReadOnly(!editable);
    trust.setReadOnly(!editable);
    certificate.setEditable(editable);
  }

  /** Each way to trust a server rules the other out. */
  private void keepTrustSingle() {
    certificate.setExcluded(trust.getValue());
    trust.setEnabled(certificate.isEmpty() || trust.getValue());
    trust.setHelperText(trust.isEnabled() ? "" : "Not together with an uploaded certificate.");
  }

  private void fill(GuideView guide) {
    type.setValue(guide.sqlServerType());
    trust.setValue(guide.certificateTrusted());
    certificate.setValue(guide.certificates());
    keepTrustSingle();
    runtime.setValue(
        guide.runtime() == null || guide.runtime().builtIn() ? "" : guide.runtime().name());
    showFieldsOf(guide.sqlServerType());
  }

  private static String whatIsNotPossible(GuideState state, Set<SqlServerType> possible) {
    String others =
        EnumSet.complementOf(EnumSet.copyOf(possible)).stream()
            .map(GuideWords::of)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : "Not possible for " + state.productName() + ": " + others + ".";
  }

  private void showFieldsOf(SqlServerType chosen) {
    boolean sample = chosen == SqlServerType.EMBEDDED;
    runtime.setVisible(chosen == SqlServerType.SQL_SERVER);
    trust.setVisible(chosen != null && !sample);
    certificate.setVisible(trust.isVisible());
    distrust.setVisible(trust.isVisible() && trust.getValue());
    String sampleConnection = state.product().map(ProductChoice::sampleConnection).orElse("");
    if (sample && connection.isEmpty() && !storedFor(chosen)) {
      connection.setValue(sampleConnection);
    } else if (!sample && connection.getValue().equals(sampleConnection)) {
      connection.clear();
    }
    connection.setPlaceholder(storedFor(chosen) ? "Empty to keep the stored one" : "");
    hints.removeAll();
    if (storedFor(chosen)) {
      hints.add(hint("Stored", state.guide().connection()));
    }
    if (chosen != null) {
      hints.add(hint("Form", sample ? sampleConnection : GuideWords.example(chosen)));
    }
    errors.clear();
  }

  private static Div hint(String name, String text) {
    Div hint = new Div(new Span(name), new Code(text));
    hint.addClassName("hint");
    return hint;
  }

  private boolean storedFor(SqlServerType chosen) {
    return chosen != null
        && chosen == state.guide().sqlServerType()
        && !state.guide().connection().isBlank();
  }

  Optional<String> whatIsMissing() {
    if (type.isEmpty()) {
      return Optional.of("Choose the kind of source.");
    }
    return connection.isEmpty() && !storedFor(type.getValue())
        ? Optional.of("Enter the connection string.")
        : Optional.empty();
  }

  ConnectionInput input() {
    errors.clear();
    return new ConnectionInput(
        type.getValue(),
        connection.getValue().strip(),
        runtime.isVisible() ? runtime.getValue().strip() : "",
        trust.isVisible() && trust.getValue(),
        certificate.pem());
  }

  /** False if none of the fields is meant. */
  boolean showAtField(InvalidInputException refused) {
    return errors.show(refused);
  }
}
