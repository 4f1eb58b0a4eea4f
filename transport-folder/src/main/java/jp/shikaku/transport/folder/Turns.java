package jp.shikaku.transport.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Some files at a time: who waits for answers is not held up by a full folder, and nothing in it holds up the rest. Thread-safe. */
final class Turns {

    /** How many files one turn is for. */
    static final int MOST = 50;

    private Optional<FaceName> last = Optional.empty();

    /** All of a few; of many the next ones after the last turn, and after the end the first. */
    synchronized List<FaceName> next(List<FaceName> sorted) {
        if (sorted.size() <= MOST) {
            return sorted;
        }
        int start = (int) sorted.stream().takeWhile(this::hadItsTurn).count();
        List<FaceName> order = new ArrayList<>(sorted);
        Collections.rotate(order, -start);
        last = Optional.of(order.get(MOST - 1));
        return order.subList(0, MOST);
    }

    private boolean hadItsTurn(FaceName face) {
        return last.filter(name -> name.compareTo(face) >= 0).isPresent();
    }
}
