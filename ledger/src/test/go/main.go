// A second verifier, of other code: golang.org/x/mod's note and tlog hold a log of ours to be right.
// Usage: verify FOLDER. Prints "ok SIZE" or fails.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

func require(holds bool, what string, arguments ...any) {
	if !holds {
		fmt.Fprintf(os.Stderr, what+"\n", arguments...)
		os.Exit(1)
	}
}

// tiles reads the tiles of C2SP tlog-tiles: tlog's own paths have the height in them ("tile/8/0/000").
type tiles struct{ folder string }

func (t tiles) Height() int { return 8 }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var out [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(t.folder, path))
		if err != nil {
			return nil, err
		}
		out = append(out, data)
	}
	return out, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func entries(folder string, size int64) [][]byte {
	var out [][]byte
	for index := int64(0); index*256 < size; index++ {
		width := min(256, size-index*256)
		path := strings.Replace(tlog.Tile{H: 8, L: 0, N: index, W: int(width)}.Path(), "tile/8/0/", "tile/entries/", 1)
		bundle := must(os.ReadFile(filepath.Join(folder, path)))
		for i := int64(0); i < width; i++ {
			length := int(binary.BigEndian.Uint16(bundle))
			out = append(out, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
		require(len(bundle) == 0, "bundle %d goes on after its end", index)
	}
	return out
}

func main() {
	folder := os.Args[1]
	vkey := string(bytes.TrimSpace(must(os.ReadFile(filepath.Join(folder, "vkey")))))
	verifier := must(note.NewVerifier(vkey))
	opened := must(note.Open(must(os.ReadFile(filepath.Join(folder, "checkpoint"))), note.VerifierList(verifier)))
	lines := strings.Split(opened.Text, "\n")
	require(len(lines) == 4 && lines[3] == "", "the checkpoint has %d lines", len(lines)-1)
	require(lines[0] == verifier.Name(), "the origin is %q", lines[0])
	size := must(strconv.ParseInt(lines[1], 10, 64))
	root := must(tlog.ParseHash(lines[2]))

	// The reader itself holds each tile against the root.
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, tiles{folder})
	all := entries(folder, size)

	// The tree again, from the entries alone.
	var stored []tlog.Hash
	memory := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var out []tlog.Hash
		for _, index := range indexes {
			out = append(out, stored[index])
		}
		return out, nil
	})
	for index, entry := range all {
		stored = append(stored, must(tlog.StoredHashes(int64(index), entry, memory))...)
	}
	require(must(tlog.TreeHash(size, memory)) == root, "the entries have another root")

	step := max(1, len(all)/2000) // every leaf of a small log; some of a large one: a second for a thousand
	for index := len(all) - 1; index >= 0; index -= step {
		entry := all[index]
		proof := must(tlog.ProveRecord(size, int64(index), reader))
		must(0, tlog.CheckRecord(proof, size, root, int64(index), tlog.RecordHash(entry)))
	}
	for _, old := range []int64{1, 2, 3, 100, 255, 256, 257, 299, 511, 512, size - 1, size} {
		if old >= 1 && old <= size {
			proof := must(tlog.ProveTree(size, old, reader))
			must(0, tlog.CheckTree(proof, size, root, old, must(tlog.TreeHash(old, memory))))
		}
	}
	fmt.Println("ok", size)
}
