package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Library;
import java.util.ArrayList;
import java.util.List;

/** The accounts that play, and their devices. */
final class People {
    static final int DEVICES = 5;
    private static final int FIRST_ID = 10_000_000;
    private static final int FIRST_STRANGER = 77_000_001;
    private static final int STRANGE_DEVICE = 99;

    private final Dice dice;
    private final int accounts;
    private final boolean strangers;

    People(Dice dice, int accounts, boolean strangers) {
        this.dice = dice;
        this.accounts = accounts;
        this.strangers = strangers;
    }

    /** Returns all accounts after the owner's. */
    List<Account> others(boolean awkward) {
        List<Account> others = new ArrayList<>();
        for (int place = 1; place < accounts; place++) {
            others.add(new Account(id(place), awkward ? awkwardName(place) : "User " + place));
        }
        return others;
    }

    private String awkwardName(int place) {
        if (place == 1) {
            return "Zoë & Co";
        }
        return place == 2 && accounts > 3 ? Integer.toString(id(3)) : "User " + place;
    }

    /** Returns the ids of all accounts, the owner's first. */
    int[] ids() {
        int[] ids = new int[accounts];
        for (int place = 0; place < accounts; place++) {
            ids[place] = id(place);
        }
        return ids;
    }

    private static int id(int place) {
        return place == 0 ? Library.OWNER : FIRST_ID + place;
    }

    /** Returns whose row this is: the owner plays most. With strangers, one row in fifty is of an account nobody knows. */
    int accountOfRow(int row) {
        if (strangers) {
            int strange = dice.roll("strange account", row, 200);
            if (strange == 0) {
                return 0;
            }
            if (strange <= 4) {
                return FIRST_STRANGER + strange % 2;
            }
        }
        double share = dice.share("account", row);
        return id((int) (share * share * accounts));
    }

    int deviceOfRow(int row) {
        return strangers && dice.roll("strange device", row, 50) == 0
                ? STRANGE_DEVICE
                : 1 + dice.roll("device", row, DEVICES);
    }
}
