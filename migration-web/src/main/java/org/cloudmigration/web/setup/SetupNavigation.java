package org.cloudmigration.web.setup;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.web.shell.Place;

/** Addresses of the setup guide: one for each environment, and one for each step in it. */
public final class SetupNavigation {

  static final String ROUTE = Place.SETUP_PATH + "/:environment/:step?";

  private static final String ENVIRONMENT = "environment";
  private static final String STEP = "step";

  private SetupNavigation() {}

  /** Leads to the step that comes next. */
  public static void toGuide(UI ui, String environment) {
    ui.navigate(SetupPage.class, new RouteParam(ENVIRONMENT, environment));
  }

  static void toStep(UI ui, String environment, GuideStep step) {
    ui.navigate(SetupPage.class, ofStep(environment, step));
  }

  /** Corrects the address of a page that shows the step already. */
  static void showAddress(UI ui, String environment, GuideStep step) {
    ui.getPage().getHistory().replaceState(null, address(environment, step));
  }

  /** As above, with a way back for the browser. */
  static void addAddress(UI ui, String environment, GuideStep step) {
    ui.getPage().getHistory().pushState(null, address(environment, step));
  }

  private static String address(String environment, GuideStep step) {
    return RouteConfiguration.forSessionScope().getUrl(SetupPage.class, ofStep(environment, step));
  }

  static RouteParameters ofStep(String environment, GuideStep step) {
    return new RouteParameters(
        new RouteParam(ENVIRONMENT, environment), new RouteParam(STEP, word(step)));
  }

  static String environment(RouteParameters parameters) {
    return parameters.get(ENVIRONMENT).orElse("");
  }

  /** Empty for the step that comes next, and for what is no name of a step. */
  static Optional<GuideStep> step(RouteParameters parameters) {
    String wanted = parameters.get(STEP).orElse("");
    return Arrays.stream(GuideStep.values()).filter(step -> word(step).equals(wanted)).findFirst();
  }

  private static String word(GuideStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
