package org.cloudmigration.outside;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the test, and says how to get a browser, where there is none. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsBrowser.Condition.class)
@interface NeedsBrowser {

  /** Looks for the browser and its driver. */
  class Condition implements ExecutionCondition {

    private static final String ADVICE =
        "No Chromium with its driver was found on the PATH. To run this test:"
            + " apt-get install chromium chromium-driver (Debian, Ubuntu)";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
      if (Browser.binary().isPresent() && Browser.driver().isPresent()) {
        return ConditionEvaluationResult.enabled("There is a browser.");
      }
      System.out.println("Skipped: " + test.getDisplayName() + ". " + ADVICE);
      return ConditionEvaluationResult.disabled(ADVICE);
    }
  }
}
