package org.cloudmigration.service.pipeline.alignment;

import java.util.List;

/** A table of the tenant that others made does not fit the source's (50005). */
public class NotAlignedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAlignedException(List<Misfit> misfits) {
    super("SqlErrorNumber=50011,Message=" + Misfit.text(misfits));
  }
}
