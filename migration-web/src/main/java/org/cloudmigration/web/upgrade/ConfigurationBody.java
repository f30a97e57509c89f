package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.upgrade.configuration.ChangeAnswer;
import org.cloudmigration.service.upgrade.configuration.CompanyConfigurationService;
import org.cloudmigration.service.upgrade.configuration.ConfigurationView;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.web.security.Viewer;
import org.cloudmigration.web.shell.Confirmation;
import org.cloudmigration.web.shell.FieldErrors;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Notices;

/** The configuration of one environment: what is set for all companies, each of them, the rest. */
final class ConfigurationBody extends Div {

  private static final long serialVersionUID = 1L;

  private final transient CompanyConfigurationService configurations;
  private final transient EnvironmentView environment;
  private final transient Viewer viewer;
  private final ConfigurationHead head =
      new ConfigurationHead(this::askForDimensions, this::askToReset);
  private final MovedNote note = new MovedNote();
  private final AdviceList advice = new AdviceList();
  private SettingsPanel forAll;
  private SettingsPanel options;
  private CompanyTable companies;

  /**
   * @param now empty where there is nothing to configure
   * @param open shows one company
   */
  ConfigurationBody(
      CompanyConfigurationService configurations,
      LiveUpdates live,
      EnvironmentView environment,
      Optional<ConfigurationView> now,
      Viewer viewer,
      SerializableConsumer<UUID> open) {
    this.configurations = configurations;
    this.environment = environment;
    this.viewer = viewer;
    addClassName("configuration-body");
    add(head);
    now.ifPresent(view -> build(view.settings(), live, open));
  }

  private void build(ProductSettings settings, LiveUpdates live, SerializableConsumer<UUID> open) {
    forAll = new SettingsPanel(settings.companyForm().sections(), true, this::ask);
    options = new SettingsPanel(settings.migrationForm().sections(), false, this::changeOptions);
    companies =
        new CompanyTable(configurations, live, environment.id(), settings.companies(), open);
    add(
        advice,
        panel(
            "For all companies",
            "A change is written to every company that is not completed, over what was set for it.",
            forAll),
        companies,
        panel(settings.migrationForm().title(), "For the whole migration.", options),
        note);
  }

  private static Section panel(String title, String guidance, SettingsPanel content) {
    H2 heading = new H2(title);
    Paragraph words = new Paragraph(guidance);
    words.addClassName("guidance");
    Section panel = new Section(heading, words, content);
    panel.addClassNames("panel", "settings-panel");
    panel.getElement().setAttribute("aria-label", title);
    return panel;
  }

  void show(Optional<ConfigurationView> now) {
    if (now.isEmpty() || forAll == null) {
      head.showNothing(environment.name());
      return;
    }
    ConfigurationView view = now.get();
    String whyNot = whyNot(view);
    head.show(environment.name(), view, whyNot);
    advice.show(view.advice());
    forAll.show(view.forAll().settings(), whyNot.isEmpty());
    options.show(view.options().settings(), whyNot.isEmpty());
    companies.show(view.companies());
  }

  /** Why who looks cannot change anything now; blank if it can be changed. */
  String whyNot(ConfigurationView view) {
    return viewer.canRun() ? view.busy() : Viewer.MAY_ONLY_READ;
  }

  void fit(int width) {
    if (companies != null) {
      companies.fit(width);
    }
  }

  private void ask(Map<String, Object> wanted) {
    List<String> questions = configurations.questions(environment.id(), wanted);
    if (questions.isEmpty()) {
      changeForAll(wanted);
    } else {
      // Until somebody agrees it is as it was.
      show(configurations.of(environment.id()));
      Confirmation.ask(
          "Turn it off for all companies?",
          String.join(" ", questions),
          "Turn off",
          () -> changeForAll(wanted));
    }
  }

  private void changeForAll(Map<String, Object> wanted) {
    change(
        forAll.errors(),
        () -> configurations.changeForAll(environment.name(), wanted, any -> true),
        forAll,
        true);
  }

  private void changeOptions(Map<String, Object> wanted) {
    change(
        options.errors(),
        () -> configurations.changeOptions(environment.name(), wanted, any -> true),
        options,
        false);
  }

  private boolean change(
      FieldErrors errors, Supplier<ChangeAnswer> work, SettingsPanel changed, boolean companywide) {
    note.clear();
    forAll.mark(List.of());
    options.mark(List.of());
    ChangeAnswer[] answer = {ChangeAnswer.NOTHING};
    boolean done = errors.done(() -> answer[0] = work.get());
    if (done) {
      show(configurations.of(environment.id()));
      changed.mark(answer[0].moved());
      note.show(companywide ? ConfigurationWords.saved(answer[0]) : "Saved.", answer[0]);
    }
    return done;
  }

  private void askForDimensions() {
    try {
      var names = new LinkedHashSet<String>();
      configurations.segments(environment.id()).values().forEach(names::addAll);
      new DimensionsDialog(
              names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(),
              chosen ->
                  change(
                      chosen.errors(),
                      () -> configurations.setAllDimensions(environment.name(), chosen.choice()),
                      forAll,
                      true))
          .open();
    } catch (MigrationException e) {
      Notices.refused(e.report());
    }
  }

  private void askToReset() {
    new DefaultsDialog(
            environment.name(),
            typed ->
                change(
                    forAll.errors(),
                    () -> {
                      configurations.resetDefaults(environment.name(), typed);
                      return ChangeAnswer.NOTHING;
                    },
                    forAll,
                    false))
        .open();
  }
}
