package dev.hindsight.endtoend.contract;

import dev.hindsight.support.security.Permission;

/** What has become of a postmortem, and what it changes about who may do something with it. */
enum Standing {
    DRAFT {
        @Override
        Permission whatItTakes(Permission asked) {
            return asked == Permission.READ_POSTMORTEMS ? Permission.READ_DRAFTS : asked;
        }
    },
    PUBLISHED {
        @Override
        Permission whatItTakes(Permission asked) {
            return asked == Permission.EDIT_POSTMORTEMS ? Permission.CORRECT_POSTMORTEMS : asked;
        }
    };

    /** @param asked by the route, whatever the postmortem is */
    abstract Permission whatItTakes(Permission asked);
}
